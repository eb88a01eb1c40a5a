import { useQuery } from '@tanstack/react-query'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { zoneLabels } from '../zones.labels.ts'
import { client, query, type Zone } from './zones-api.ts'
import { zonesText } from './zones.text.ts'

const blank = {
  code: '',
  name: '',
  purpose: '',
  mostConfidentialityId: null as string | null,
  mayHoldPersonalNumber: false,
  needsMultiFactor: false,
  blocksMedia: false,
  reachesInternet: false,
  position: 0 as number | null,
  validFrom: null as string | null,
  validTo: null as string | null,
}
type Values = typeof blank

const valuesOf = (zone: Zone | null): Values =>
  zone ? (Object.fromEntries(Object.keys(blank).map((key) => [key, zone[key as keyof Values]])) as Values) : blank

const flags = ['mayHoldPersonalNumber', 'reachesInternet', 'needsMultiFactor', 'blocksMedia'] as const

/** A zone and its rules. */
export const ZoneForm = ({ zone }: { zone: Zone | null }) => {
  const t = useText(zonesText)
  const label = useText(zoneLabels)
  const done = useDone()
  const { open } = useAddress()
  const { data } = useQuery(query.zones.list.queryOptions({ input: {} }))
  const form = useForm(valuesOf(zone), { draftKey: `zone-${zone?.id ?? 'new'}` })
  const submit = async ({ position, ...values }: Values) => {
    const asked = { ...values, position: position ?? 0 }
    const id = zone?.id ?? (await client.zones.create(asked)).id
    if (zone) await client.zones.update({ id, ...asked })
    form.settle({ position, ...values })
    await done(t(zone ? 'saved' : 'registered'))
    open(`/zones/${id}`)
  }
  const needed = (key: 'code' | 'name', value: string) =>
    value.trim() ? {} : { [key]: t('needed', { field: label(key) }) }
  return (
    <Form
      form={form}
      submitLabel={t(zone ? 'save' : 'register')}
      onCancel={() => {
        form.settle(valuesOf(zone))
        open(zone ? `/zones/${zone.id}` : '/zones')
      }}
      validate={({ code, name }) => ({ ...needed('code', code), ...needed('name', name) })}
      onSubmit={submit}
    >
      <TextField label={label('name')} required maxLength={100} {...form.field('name')} />
      <TextField label={label('code')} required description={t('codeHelp')} maxLength={20} {...form.field('code')} />
      <TextArea
        label={label('purpose')}
        description={t('purposeHelp')}
        rows={2}
        maxLength={1000}
        {...form.field('purpose')}
      />
      <Select
        label={label('mostConfidentialityId')}
        placeholder={t('noLimit')}
        options={(data?.levels ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('mostConfidentialityId')}
      />
      <fieldset className="rounded-8 border border-line px-4 pt-1 pb-2">
        <legend className="px-1 font-700">{t('rules')}</legend>
        {flags.map((flag) => (
          <Checkbox key={flag} label={label(flag)} {...form.field(flag)} />
        ))}
      </fieldset>
      <NumberField label={label('position')} min={0} max={999} {...form.field('position')} />
      <DateField label={label('validFrom')} {...form.field('validFrom')} />
      <DateField label={label('validTo')} {...form.field('validTo')} />
    </Form>
  )
}
