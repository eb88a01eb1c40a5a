import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { type Option, Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { documentKindLabels } from '../systems.labels.ts'
import { documentKinds } from '../systems.schema.ts'
import { client, type SystemDocument } from './systems-api.ts'
import { systemsText } from './systems.text.ts'

const accepted = [
  '.pdf',
  '.docx',
  '.xlsx',
  '.pptx',
  '.csv',
  '.txt',
  '.png',
  '.jpg',
  '.jpeg',
  '.zip',
  '.vsdx',
  '.doc',
  '.xls',
]
const maxBytes = 50 * 1024 ** 2

type Props = { systemId: string; document: SystemDocument | null; onClose: () => void }

/** A document of a system: what it is, whose, which edition, and where: a file, one of our documents, a shelf. */
export const DocumentDialog = ({ systemId, document, onClose }: Props) => {
  const t = useText(systemsText)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({
    kind: document?.kind ?? ('procedure' as (typeof documentKinds)[number]),
    title: document?.title ?? '',
    issuer: document?.issuer ?? '',
    edition: document?.edition ?? '',
    dated: document?.dated ?? null,
    place: document?.place ?? '',
    files: [] as readonly File[],
    ours: (document?.document
      ? { value: document.document.id, label: document.document.title }
      : null) as Option | null,
  })
  const search = async (text: string): Promise<Option[]> => {
    const { documents } = await client.documents.list({})
    const wanted = text.normalize('NFKC').trim()
    return documents
      .filter(({ title }) => title.normalize('NFKC').includes(wanted))
      .slice(0, 20)
      .map(({ id, title }) => ({ value: id, label: title }))
  }
  const submit = async ({ files: [file], ours, dated, ...values }: typeof form.values) => {
    const input = { ...values, dated: dated ?? '', documentId: ours?.value ?? '', ...(file ? { file } : {}) }
    if (document) await client.systems.updateDocument({ id: document.id, ...input })
    else await client.systems.addDocument({ id: systemId, ...input })
    await done(t(document ? 'saved' : 'registered'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t(document ? 'editDocument' : 'addDocument')}>
      <Form
        form={form}
        submitLabel={t(document ? 'save' : 'register')}
        onCancel={onClose}
        validate={({ title }) => (title.trim() ? {} : { title: t('needed', { field: t('documentTitle') }) })}
        onSubmit={submit}
      >
        <Select
          label={t('kind')}
          required
          options={documentKinds.map((value) => ({ value, label: documentKindLabels[value][locale] }))}
          {...form.field('kind')}
          onChange={(value) => form.set({ kind: documentKinds.find((one) => one === value) ?? 'other' })}
        />
        <TextField label={t('documentTitle')} required maxLength={200} {...form.field('title')} />
        <TextField label={t('issuer')} description={t('issuerHelp')} maxLength={200} {...form.field('issuer')} />
        <TextField label={t('edition')} maxLength={100} {...form.field('edition')} />
        <DateField label={t('dated')} {...form.field('dated')} />
        <ComboBox label={t('ours')} search={search} searchKey={['documents']} {...form.field('ours')} />
        <FileDrop
          label={t('file')}
          {...(document?.fileName ? { description: t('fileHelp') } : {})}
          accept={accepted}
          maxBytes={maxBytes}
          {...form.field('files')}
        />
        <TextField label={t('place')} maxLength={400} {...form.field('place')} />
      </Form>
    </Dialog>
  )
}
