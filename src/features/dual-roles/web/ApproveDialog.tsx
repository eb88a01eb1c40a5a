import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { dualRoleLabels } from '../dual-roles.labels.ts'
import type { DualRoleRow } from '../dual-roles.schema.ts'
import { client } from './dual-roles-api.ts'
import { newOverride, overrideFaults, overrideOf } from './override-values.ts'
import { OverrideFields } from './OverrideFields.tsx'

/** Files the approval of a double role that is there, or renews one that has run out. */
export const ApproveDialog = ({ row, onClose }: { row: DualRoleRow; onClose: () => void }) => {
  const t = useText(dualRoleLabels)
  const done = useDone()
  const form = useForm({ override: { ...newOverride(), reason: row.reason } })
  const { personId, one, other, id, kind } = row
  return (
    <Dialog open onClose={onClose} title={t('approveTitle', { person: row.person })}>
      <Form
        form={form}
        submitLabel={t(row.standing === 'missing' ? 'approve' : 'renew')}
        onCancel={onClose}
        validate={({ override }): Record<string, string> => overrideFaults(override, t)}
        onSubmit={async ({ override }) => {
          const of = kind === 'act' ? { dualRoleId: id ?? '' } : { personId: personId ?? '', one, other }
          await client.dualRoles.approve({ of, override: overrideOf(override) })
          await done(t('approveDone'))
          onClose()
        }}
      >
        <p>
          {row.what}
          {row.about && `「${row.about}」`}
          <span className="block text-sm text-ink-soft">{row.clause}</span>
        </p>
        <OverrideFields
          value={form.values.override}
          onChange={(override) => form.set({ override })}
          errors={form.errors}
        />
      </Form>
    </Dialog>
  )
}
