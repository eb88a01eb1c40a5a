import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { peopleLabels } from '../people.labels.ts'
import { personKinds } from '../people.schema.ts'
import { client, type Person } from './people-api.ts'
import { useUnitOptions } from './use-unit-options.ts'

const valuesOf = (row: Person | null) => ({
  name: row?.name ?? '',
  kana: row?.kana ?? '',
  unitId: row?.unitId ?? null,
  staffNumber: row?.staffNumber ?? '',
  kind: (row?.kind ?? 'regular') as Person['kind'] | null,
  covered: row?.covered ?? true,
  email: row?.email ?? '',
  validFrom: row?.validFrom ?? null,
  validTo: row?.validTo ?? null,
})

export const PersonDialog = ({ row, onClose }: { row: Person | null; onClose: () => void }) => {
  const t = useText(peopleLabels)
  const done = useDone()
  const units = useUnitOptions()
  const form = useForm(valuesOf(row))
  const submit = async (values: typeof form.values) => {
    const sent = {
      ...values,
      kind: values.kind ?? 'regular',
      staffNumber: values.staffNumber.trim() || null,
      email: values.email.trim() || null,
    }
    if (row) await client.people.updatePerson({ id: row.id, ...sent })
    else await client.people.createPerson(sent)
    await done(t(row ? 'saved' : 'added'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={row ? t('editTitle', { name: row.name }) : t('addPerson')}>
      <Form
        form={form}
        onSubmit={submit}
        validate={({ name }) => (name.trim() ? {} : { name: t('needed', { field: t('name') }) })}
        submitLabel={t(row ? 'save' : 'add')}
        onCancel={onClose}
      >
        <TextField label={t('name')} required maxLength={100} {...form.field('name')} />
        <TextField label={t('kana')} maxLength={100} {...form.field('kana')} />
        <Select label={t('unit')} placeholder={t('wholeBody')} options={units} {...form.field('unitId')} />
        <Select
          label={t('kind')}
          required
          options={personKinds.map((value) => ({ value, label: t(value) }))}
          {...form.field('kind')}
        />
        <TextField label={t('staffNumber')} maxLength={40} {...form.field('staffNumber')} />
        <TextField label={t('email')} type="email" {...form.field('email')} />
        <Checkbox label={t('covered')} {...form.field('covered')} />
        <DateField label={t('validFrom')} {...form.field('validFrom')} />
        {row && <DateField label={t('validTo')} {...form.field('validTo')} />}
      </Form>
    </Dialog>
  )
}
