import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { activitiesText } from './activities.text.ts'

type Props = {
  title: string
  what: string
  told: string
  send: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** An act that is kept with its reason. */
export const ReasonDialog = ({ title, what, told, send, onClose }: Props) => {
  const t = useText(activitiesText)
  const done = useDone()
  const form = useForm({ reason: '' })
  return (
    <Dialog open onClose={onClose} title={title}>
      <p className="mb-3">{what}</p>
      <Form
        form={form}
        submitLabel={title}
        onCancel={onClose}
        validate={({ reason }) => (reason.trim() ? {} : { reason: t('needReason') })}
        onSubmit={async ({ reason }) => {
          await send(reason)
          onClose()
          await done(told)
        }}
      >
        <TextArea label={t('reason')} required maxLength={500} {...form.field('reason')} />
      </Form>
    </Dialog>
  )
}
