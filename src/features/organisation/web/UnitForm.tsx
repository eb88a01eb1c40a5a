import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { organisationLabels } from '../organisation.labels.ts'
import { unitKinds } from '../organisation.schema.ts'
import { unitPaths } from '../unit-tree.rules.ts'
import { client, type Unit } from './organisation-api.ts'

type UnitFormProps = {
  unit: Unit | null
  units: readonly Unit[]
  topEditable: boolean
  parentId?: string | null
  onClose?: () => void
}

/** A new unit, or one to be changed, moved or ended. */
export const UnitForm = ({ unit, units, topEditable, parentId = null, onClose }: UnitFormProps) => {
  const t = useText(organisationLabels)
  const done = useDone()
  const form = useForm<{
    name: string
    kind: Unit['kind']
    parentId: string | null
    validFrom: string | null
    validTo: string | null
  }>({
    name: unit?.name ?? '',
    kind: unit?.kind ?? 'department',
    parentId: unit ? unit.parentId : parentId,
    validFrom: unit?.validFrom ?? null,
    validTo: unit?.validTo ?? null,
  })
  const submit = async (values: typeof form.values) => {
    const { validTo, ...common } = values
    if (unit) await client.organisation.updateUnit({ id: unit.id, ...common, validTo })
    else await client.organisation.createUnit(common)
    form.settle(values)
    await done(t(unit ? 'saved' : 'added'))
    onClose?.()
  }
  const parents = unitPaths(units.filter(({ id }) => id !== unit?.id)).map(({ id, path }) => ({
    value: id,
    label: path,
  }))
  return (
    <Form
      form={form}
      onSubmit={submit}
      validate={({ name }) => (name.trim() ? {} : { name: t('needed', { field: t('name') }) })}
      submitLabel={t(unit ? 'save' : 'add')}
      {...(onClose ? { onCancel: onClose } : {})}
    >
      <TextField label={t('name')} required maxLength={100} {...form.field('name')} />
      <RadioGroup
        label={t('kind')}
        required
        inline
        options={unitKinds.map((value) => ({ value, label: t(value) }))}
        {...form.field('kind')}
      />
      <Select
        label={t('parent')}
        required={!topEditable}
        placeholder={t('top')}
        options={parents}
        {...form.field('parentId')}
      />
      <DateField label={t('validFrom')} {...form.field('validFrom')} />
      {unit && <DateField label={t('validTo')} {...form.field('validTo')} />}
    </Form>
  )
}
