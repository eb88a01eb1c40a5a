import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { type Option, Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { facilityKindLabels, facilityKinds, facilityLabels } from '../facilities.labels.ts'
import { client, type Facility } from './facilities-api.ts'
import { facilitiesText } from './facilities.text.ts'

const option = (named: { id: string; name: string } | null | undefined): Option | null =>
  named ? { value: named.id, label: named.name } : null

const valuesOf = (facility: Facility | null) => ({
  number: facility?.number ?? '',
  name: facility?.name ?? '',
  kind: facility?.kind ?? ('power' as (typeof facilityKinds)[number]),
  areaId: option(facility?.area),
  unitId: option(facility?.unit),
  supplierId: option(facility?.supplier),
  inspectionMonths: facility?.inspectionMonths ?? null,
  note: facility?.fields.note ?? '',
  validFrom: facility?.validFrom ?? null,
  validTo: facility?.validTo ?? null,
})

/** All fields of a facility. */
export const FacilityForm = ({ facility }: { facility: Facility | null }) => {
  const t = useText(facilitiesText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const label = (key: keyof typeof facilityLabels) => facilityLabels[key][locale]
  const form = useForm(valuesOf(facility), { draftKey: `facility-${facility?.id ?? 'new'}` })
  return (
    <Form
      form={form}
      submitLabel={t(facility ? 'save' : 'register')}
      onCancel={() => {
        form.settle(valuesOf(facility))
        open(facility ? `/facilities/${facility.id}` : '/facilities')
      }}
      validate={({ name }) => (name.trim() ? {} : { name: t('needed', { field: label('name') }) })}
      onSubmit={async (values) => {
        const input = {
          ...values,
          areaId: values.areaId?.value ?? null,
          unitId: values.unitId?.value ?? null,
          supplierId: values.supplierId?.value ?? null,
        }
        const id = facility ? facility.id : (await client.facilities.create(input)).id
        if (facility) await client.facilities.update({ id, ...input })
        form.settle(values)
        await done(t('saved'))
        open(`/facilities/${id}`)
      }}
    >
      <TextField label={label('name')} required maxLength={200} {...form.field('name')} />
      <TextField label={label('number')} description={t('numberHelp')} maxLength={40} {...form.field('number')} />
      <Select
        label={label('kind')}
        required
        options={facilityKinds.map((value) => ({ value, label: facilityKindLabels[value][locale] }))}
        {...form.field('kind')}
        onChange={(value) => form.set({ kind: facilityKinds.find((one) => one === value) ?? 'other' })}
      />
      <ComboBox
        label={label('areaId')}
        search={pickObjects('area')}
        searchKey={['pick', 'area']}
        {...form.field('areaId')}
      />
      <ComboBox
        label={label('unitId')}
        search={pickObjects('unit', 'memberBody')}
        searchKey={['pick', 'unit']}
        {...form.field('unitId')}
      />
      <ComboBox
        label={label('supplierId')}
        search={pickObjects('supplier')}
        searchKey={['pick', 'supplier']}
        {...form.field('supplierId')}
      />
      <NumberField
        label={label('inspectionMonths')}
        description={t('cycleHelp')}
        min={1}
        max={120}
        {...form.field('inspectionMonths')}
      />
      <TextArea label={label('note')} rows={2} {...form.field('note')} />
      <DateField label={label('validFrom')} {...form.field('validFrom')} />
      <DateField label={label('validTo')} {...form.field('validTo')} />
    </Form>
  )
}
