import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { client, type Line } from './programme-api.ts'
import { programmeText } from './programme.text.ts'

/** Takes a line out of the draft, with the reason. */
export const RemoveDialog = ({ line, onClose }: { line: Line; onClose: () => void }) => {
  const t = useText(programmeText)
  return (
    <ReasonDialog
      title={t('takeOutOf', { title: line.title })}
      label={t('reason')}
      submitLabel={t('takeOut')}
      onClose={onClose}
      told={t('saved')}
      send={(reason) => client.programme.removeLine({ id: line.id, reason })}
    />
  )
}

type ReasonDialogProps = {
  title: string
  what?: string
  label: string
  submitLabel: string
  told: string
  onClose: () => void
  send: (reason: string) => Promise<unknown>
}

/** One act that needs a reason. */
export const ReasonDialog = ({ title, what, label, submitLabel, told, onClose, send }: ReasonDialogProps) => {
  const t = useText(programmeText)
  const done = useDone()
  const form = useForm({ reason: '' })
  return (
    <Dialog open onClose={onClose} title={title}>
      <Form
        form={form}
        submitLabel={submitLabel}
        onCancel={onClose}
        validate={({ reason }): Record<string, string> => (reason.trim() ? {} : { reason: t('needReason') })}
        onSubmit={async ({ reason }) => {
          await send(reason)
          form.settle({ reason })
          onClose()
          await done(told)
        }}
      >
        {what && <p>{what}</p>}
        <TextArea label={label} required maxLength={500} rows={3} {...form.field('reason')} />
      </Form>
    </Dialog>
  )
}
