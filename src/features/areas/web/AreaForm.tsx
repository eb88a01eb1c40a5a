import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { type Option, Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { areaKindLabels, areaKinds, areaLabels, logEvery, logEveryLabels } from '../areas.labels.ts'
import { type Area, client } from './areas-api.ts'
import { areasText } from './areas.text.ts'

const option = (named: { id: string; name: string } | null | undefined): Option | null =>
  named ? { value: named.id, label: named.name } : null

const valuesOf = (area: Area | null) => ({
  number: area?.fields.number ?? '',
  name: area?.fields.name ?? '',
  kind: area?.fields.kind ?? ('serverRoom' as (typeof areaKinds)[number]),
  place: area?.fields.place ?? '',
  unitId: option(area?.unit),
  custodianPostId: option(area?.custodian),
  policyBodyId: option(area?.policyBodyOption),
  policyBodyName: area?.fields.policyBodyName ?? '',
  entryControl: area?.fields.entryControl ?? '',
  logEvery: area?.fields.logEvery ?? null,
  validFrom: area?.fields.validFrom ?? null,
  validTo: area?.fields.validTo ?? null,
})

/** All fields of an area. */
export const AreaForm = ({ area }: { area: Area | null }) => {
  const t = useText(areasText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const label = (key: keyof typeof areaLabels) => areaLabels[key][locale]
  const form = useForm(valuesOf(area), { draftKey: `area-${area?.id ?? 'new'}` })
  const save = async (values: typeof form.values): Promise<string> => {
    const input = {
      ...values,
      unitId: values.unitId?.value ?? null,
      custodianPostId: values.custodianPostId?.value ?? null,
      policyBodyId: values.policyBodyId?.value ?? null,
    }
    if (area === null) return (await client.areas.create(input)).id
    await client.areas.update({ id: area.id, ...input })
    return area.id
  }
  return (
    <Form
      form={form}
      submitLabel={t(area ? 'save' : 'register')}
      onCancel={() => {
        form.settle(valuesOf(area))
        open(area ? `/areas/${area.id}` : '/areas')
      }}
      validate={({ name }) => (name.trim() ? {} : { name: t('needed', { field: label('name') }) })}
      onSubmit={async (values) => {
        const id = await save(values)
        form.settle(values)
        await done(t('saved'))
        open(`/areas/${id}`)
      }}
    >
      <TextField label={label('name')} required maxLength={200} {...form.field('name')} />
      <TextField label={label('number')} description={t('numberHelp')} maxLength={40} {...form.field('number')} />
      <Select
        label={label('kind')}
        required
        options={areaKinds.map((value) => ({ value, label: areaKindLabels[value][locale] }))}
        {...form.field('kind')}
        onChange={(value) => form.set({ kind: areaKinds.find((one) => one === value) ?? 'other' })}
      />
      <TextField label={label('place')} maxLength={400} {...form.field('place')} />
      <ComboBox
        label={label('unitId')}
        search={pickObjects('unit', 'memberBody')}
        searchKey={['pick', 'unit']}
        {...form.field('unitId')}
      />
      <ComboBox
        label={label('custodianPostId')}
        search={pickObjects('post')}
        searchKey={['pick', 'post']}
        {...form.field('custodianPostId')}
      />
      <ComboBox
        label={label('policyBodyId')}
        description={t('policyHelp')}
        search={pickObjects('memberBody')}
        searchKey={['pick', 'memberBody']}
        {...form.field('policyBodyId')}
      />
      <TextField label={label('policyBodyName')} maxLength={100} {...form.field('policyBodyName')} />
      <TextArea label={label('entryControl')} rows={2} {...form.field('entryControl')} />
      <Select
        label={label('logEvery')}
        placeholder="–"
        options={logEvery.map((value) => ({ value, label: logEveryLabels[value][locale] }))}
        {...form.field('logEvery')}
        onChange={(value) => form.set({ logEvery: logEvery.find((one) => one === value) ?? null })}
      />
      <DateField label={label('validFrom')} {...form.field('validFrom')} />
      <DateField label={label('validTo')} {...form.field('validTo')} />
    </Form>
  )
}
