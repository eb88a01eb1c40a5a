import type { ReactNode } from 'react'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { programmeText } from './programme.text.ts'

type ReasonDialogProps = {
  title: string
  what?: string
  label: string
  submitLabel: string
  told: string
  children?: ReactNode
  onClose: () => void
  send: (reason: string) => Promise<unknown>
}

/** One act that needs a reason. */
export const ReasonDialog = ({ title, what, label, submitLabel, told, children, onClose, send }: ReasonDialogProps) => {
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
        {children}
      </Form>
    </Dialog>
  )
}
