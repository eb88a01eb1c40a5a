import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { agreementLabels, memorandumKindLabels, memorandumKinds } from '../demarcations.labels.ts'
import { client, type Memorandum } from './demarcations-api.ts'
import { demarcationsText } from './demarcations.text.ts'

const MOST_BYTES = 50 * 1024 ** 2
type Props = { bodyId: string; memorandum: Memorandum | null; onClose: () => void }

/** A 覚書, a judgement that none is needed or a yearly confirmation, new or with other words. */
export const MemorandumDialog = ({ bodyId, memorandum, onClose }: Props) => {
  const t = useText(demarcationsText)
  const locale = useLocale()
  const done = useDone()
  const label = (key: keyof typeof agreementLabels) => agreementLabels[key][locale]
  const form = useForm({
    kind: memorandum?.kind ?? ('memorandum' as (typeof memorandumKinds)[number]),
    title: memorandum?.title ?? '',
    signedOn: memorandum?.signedOn ?? null,
    validTo: memorandum?.lastDay ?? null,
    nextReview: memorandum?.nextReview ?? null,
    reason: memorandum?.reason ?? '',
    decidedBy: memorandum?.decidedBy ?? '',
    contact: memorandum?.contact ?? '',
    files: [] as readonly File[],
  })
  const { kind } = form.values
  const submit = async ({ files: [file], signedOn, ...values }: typeof form.values) => {
    if (memorandum) await client.demarcations.updateMemorandum({ id: memorandum.id, ...values })
    else {
      const { validTo, nextReview, ...words } = values
      await client.demarcations.createMemorandum({
        partyId: bodyId,
        ...words,
        signedOn: signedOn ?? '',
        ...(validTo ? { validTo } : {}),
        ...(nextReview ? { nextReview } : {}),
        ...(file ? { file } : {}),
      })
    }
    form.settle({ ...form.values })
    await done(t('saved'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t(memorandum ? 'change' : 'addMemorandum')} wide>
      <Form
        form={form}
        submitLabel={t(memorandum ? 'save' : 'add')}
        onCancel={onClose}
        validate={({ title, signedOn, reason, decidedBy }) => ({
          ...(title.trim() ? {} : { title: t('needed') }),
          ...(signedOn ? {} : { signedOn: t('needed') }),
          ...(kind === 'notNeeded' && !reason.trim() ? { reason: t('needed') } : {}),
          ...(kind === 'notNeeded' && !decidedBy.trim() ? { decidedBy: t('needed') } : {}),
        })}
        onSubmit={submit}
      >
        {!memorandum && (
          <RadioGroup
            label={t('kind')}
            inline
            options={memorandumKinds.map((value) => ({ value, label: memorandumKindLabels[value][locale] }))}
            {...form.field('kind')}
            onChange={(value) => form.set({ kind: memorandumKinds.find((one) => one === value) ?? 'memorandum' })}
          />
        )}
        <TextField label={label('title')} required maxLength={200} {...form.field('title')} />
        {!memorandum && <DateField label={label('signedOn')} required {...form.field('signedOn')} />}
        <DateField label={label('lastDay')} {...form.field('validTo')} />
        <DateField label={label('nextReview')} {...form.field('nextReview')} />
        <TextArea
          label={label('reason')}
          description={t('reasonHelp')}
          required={kind === 'notNeeded'}
          rows={2}
          {...form.field('reason')}
        />
        <TextField
          label={label('decidedBy')}
          required={kind === 'notNeeded'}
          maxLength={200}
          {...form.field('decidedBy')}
        />
        <TextField label={label('contact')} maxLength={400} {...form.field('contact')} />
        {!memorandum && (
          <FileDrop
            label={t('file')}
            accept={['.pdf', '.docx', '.xlsx', '.jpg', '.png', '.txt']}
            maxBytes={MOST_BYTES}
            {...form.field('files')}
          />
        )}
      </Form>
    </Dialog>
  )
}
