import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { inquiriesText } from '../inquiries.text.ts'

type Props = {
  title: string
  label: string
  hint?: string
  submit: string
  most: number
  onSubmit: (reason: string) => Promise<void>
  onClose: () => void
}

/** Asks for the words that go with a decision. */
export const ReasonDialog = ({ title, label, hint, submit, most, onSubmit, onClose }: Props) => {
  const t = useText(inquiriesText)
  const form = useForm({ reason: '' })
  return (
    <Dialog open onClose={onClose} title={title}>
      <Form
        form={form}
        onSubmit={async ({ reason }) => {
          await onSubmit(reason)
          onClose()
        }}
        validate={({ reason }) => (reason.trim() ? {} : { reason: t('needed', { field: label }) })}
        submitLabel={submit}
        onCancel={onClose}
      >
        <TextArea
          label={label}
          required
          rows={3}
          maxLength={most}
          {...(hint ? { description: hint } : {})}
          {...form.field('reason')}
        />
      </Form>
    </Dialog>
  )
}
