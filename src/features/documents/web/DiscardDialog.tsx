import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { client } from './documents-api.ts'
import { confirmLabels } from './review.labels.ts'

/** Discarding asks for its reason, which the history keeps. */
export const DiscardDialog = ({
  id,
  onClose,
  onDone,
}: {
  id: string
  onClose: () => void
  onDone: () => Promise<void>
}) => {
  const t = useText(confirmLabels)
  const form = useForm({ reason: '' })
  const submit = async ({ reason }: { reason: string }) => {
    await client.documents.discard({ id, reason })
    form.settle({ reason: '' })
    await onDone()
  }
  const validate = ({ reason }: { reason: string }) => (reason.trim() === '' ? { reason: t('discardReason') } : {})
  return (
    <Dialog open onClose={onClose} title={t('discardTitle')} alert>
      <p className="mb-4">{t('discardWhat')}</p>
      <Form
        form={form}
        onSubmit={submit}
        validate={validate}
        submitLabel={t('discardSubmit')}
        submitVariant="danger"
        onCancel={onClose}
      >
        <TextField label={t('discardReason')} required maxLength={500} {...form.field('reason')} />
      </Form>
    </Dialog>
  )
}
