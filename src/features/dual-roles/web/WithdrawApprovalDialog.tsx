import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { dualRoleLabels } from '../dual-roles.labels.ts'
import type { DualRoleRow } from '../dual-roles.schema.ts'
import { client } from './dual-roles-api.ts'

/** Takes an approval back, with the reason; the double role alarms again. */
export const WithdrawApprovalDialog = ({ row, onClose }: { row: DualRoleRow; onClose: () => void }) => {
  const t = useText(dualRoleLabels)
  const done = useDone()
  const form = useForm({ reason: '' })
  return (
    <Dialog open onClose={onClose} title={t('withdrawTitle', { person: row.person })}>
      <Form
        form={form}
        submitLabel={t('withdraw')}
        submitVariant="danger"
        onCancel={onClose}
        validate={({ reason }): Record<string, string> => (reason.trim() ? {} : { reason: t('needReason') })}
        onSubmit={async ({ reason }) => {
          await client.dualRoles.withdraw({ id: row.id ?? '', reason })
          await done(t('withdrawn'))
          onClose()
        }}
      >
        <p>{row.what}</p>
        <TextArea label={t('withdrawReason')} required rows={2} maxLength={300} {...form.field('reason')} />
      </Form>
    </Dialog>
  )
}
