import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { peopleLabels } from '../people.labels.ts'
import { client, type SecurityRole } from './people-api.ts'

export const SecurityRoleDialog = ({ row, onClose }: { row: SecurityRole | null; onClose: () => void }) => {
  const t = useText(peopleLabels)
  const done = useDone()
  const form = useForm({ nameJa: row?.nameJa ?? '', nameEn: row?.nameEn ?? '', task: row?.task ?? '' })
  const submit = async (values: typeof form.values) => {
    if (row) await client.people.updateSecurityRole({ id: row.id, ...values })
    else await client.people.createSecurityRole(values)
    await done(t(row ? 'saved' : 'added'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={row ? t('editTitle', { name: row.nameJa }) : t('addRole')}>
      <Form
        form={form}
        onSubmit={submit}
        validate={({ nameJa }) => (nameJa.trim() ? {} : { nameJa: t('needed', { field: t('nameJa') }) })}
        submitLabel={t(row ? 'save' : 'add')}
        onCancel={onClose}
      >
        <TextField label={t('nameJa')} required maxLength={60} {...form.field('nameJa')} />
        <TextField label={t('nameEn')} description={t('nameEnWhy')} maxLength={80} {...form.field('nameEn')} />
        <TextArea label={t('task')} maxLength={400} {...form.field('task')} />
      </Form>
    </Dialog>
  )
}
