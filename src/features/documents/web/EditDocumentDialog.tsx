import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { mayStandUnder } from '../documents.rules.ts'
import { documentTiers, type DocumentTier } from '../documents.schema.ts'
import { client, type DocumentItem, query } from './documents-api.ts'
import { documentLabels, documentsLabels, tierNames } from './documents.labels.ts'

type Values = { title: string; tier: DocumentTier | null; parentId: string | null }

/** Name, kind and place of a document. */
export const EditDocumentDialog = ({
  document,
  onClose,
}: {
  document: Omit<DocumentItem, 'revisions'>
  onClose: () => void
}) => {
  const t = useText(documentLabels)
  const list = useText(documentsLabels)
  const names = useText(tierNames)
  const queries = useQueryClient()
  const form = useForm<Values>({ title: document.title, tier: document.tier, parentId: document.parentId })
  const { data } = useQuery(query.documents.list.queryOptions({ input: {} }))
  const tier = form.values.tier ?? document.tier
  const parents = (data?.documents ?? []).filter((other) => other.id !== document.id && mayStandUnder(tier, other.tier))
  const submit = async ({ title, parentId }: Values) => {
    await client.documents.update({
      id: document.id,
      title,
      tier,
      parentId: parents.some(({ id }) => id === parentId) ? parentId : null,
    })
    showToast('success', t('saved'))
    await queries.invalidateQueries()
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('edit')}>
      <Form form={form} onSubmit={submit} submitLabel={t('save')} onCancel={onClose}>
        <TextField label={t('name')} description={t('nameHelp')} required {...form.field('title')} />
        <Select
          label={list('tier')}
          required
          options={documentTiers.map((value) => ({ value, label: names(value) }))}
          {...form.field('tier')}
        />
        <Select
          label={t('parent')}
          placeholder={t('noParent')}
          options={parents.map(({ id, title }) => ({ value: id, label: title }))}
          {...form.field('parentId')}
        />
      </Form>
    </Dialog>
  )
}
