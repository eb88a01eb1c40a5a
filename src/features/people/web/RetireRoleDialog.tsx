import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { peopleLabels } from '../people.labels.ts'
import { nameOf } from '../security-role.labels.ts'
import { client, type SecurityRole } from './people-api.ts'

/** From which day a role is no longer used; refused with the posts that are designated to it then. */
export const RetireRoleDialog = ({ row, onClose }: { row: SecurityRole; onClose: () => void }) => {
  const t = useText(peopleLabels)
  const locale = useLocale()
  const done = useDone()
  const form = useForm<{ retiredAt: string | null }>({ retiredAt: null })
  const submit = async ({ retiredAt }: typeof form.values) => {
    await client.people.retireSecurityRole({ id: row.id, retiredAt })
    await done(t('retiredDone'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('retireTitle', { name: nameOf(row, locale) })}>
      <Form
        form={form}
        onSubmit={submit}
        validate={({ retiredAt }) => (retiredAt ? {} : { retiredAt: t('needed', { field: t('retiredAt') }) })}
        submitLabel={t('retire')}
        onCancel={onClose}
      >
        <DateField label={t('retiredAt')} description={t('retiredAtWhy')} required {...form.field('retiredAt')} />
      </Form>
    </Dialog>
  )
}
