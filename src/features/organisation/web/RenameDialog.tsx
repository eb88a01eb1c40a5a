import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { organisationLabels } from '../organisation.labels.ts'
import { organisationKinds } from '../organisation.schema.ts'
import { client, type Organisation } from './organisation-api.ts'

export const RenameDialog = ({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) => {
  const t = useText(organisationLabels)
  const done = useDone()
  const form = useForm<{ name: string; kind: Organisation['kind'] | null }>({
    name: organisation.name,
    kind: organisation.kind,
  })
  const submit = async ({ name, kind }: typeof form.values) => {
    await client.organisation.update({ name, kind: kind ?? organisation.kind })
    await done(t('saved'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('renameTitle')}>
      <Form
        form={form}
        onSubmit={submit}
        validate={({ name }) => (name.trim() ? {} : { name: t('needed', { field: t('name') }) })}
        submitLabel={t('save')}
        onCancel={onClose}
      >
        <TextField label={t('name')} required maxLength={100} {...form.field('name')} />
        <Select
          label={t('kind')}
          required
          options={organisationKinds.map((value) => ({ value, label: t(value) }))}
          {...form.field('kind')}
        />
      </Form>
    </Dialog>
  )
}
