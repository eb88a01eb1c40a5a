import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { entryLabels } from '../entries.labels.ts'
import { client, type Entry } from './areas-api.ts'
import { areasText } from './areas.text.ts'

const texts = ['affiliation', 'purpose', 'escort', 'carriedIn', 'carriedOut', 'checkedBy', 'note'] as const

const valuesOf = (entry: Entry | null) => ({
  areaId: entry ? ({ value: entry.area.id, label: entry.area.name } as Option | null) : null,
  day: entry?.day ?? null,
  enteredAt: entry?.enteredAt ?? '',
  leftAt: entry?.leftAt.replace('T', ' ') ?? '',
  who: entry?.who ?? '',
  affiliation: entry?.affiliation ?? '',
  purpose: entry?.purpose ?? '',
  escort: entry?.escort ?? '',
  carriedIn: entry?.carriedIn ?? '',
  carriedOut: entry?.carriedOut ?? '',
  checkedBy: entry?.checkedBy ?? '',
  note: entry?.note ?? '',
})

/** One line of the entry log. */
export const EntryForm = ({ entry }: { entry: Entry | null }) => {
  const t = useText(areasText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const label = (key: keyof typeof entryLabels) => entryLabels[key][locale]
  const form = useForm(valuesOf(entry), { draftKey: `entry-${entry?.id ?? 'new'}` })
  const needed = (key: keyof typeof entryLabels, filled: unknown) =>
    filled ? {} : { [key]: t('needed', { field: label(key) }) }
  return (
    <Form
      form={form}
      submitLabel={t(entry ? 'save' : 'register')}
      onCancel={() => {
        form.settle(valuesOf(entry))
        open(entry ? `/area-entries/${entry.id}` : '/area-entries')
      }}
      validate={(values) => ({
        ...needed('areaId', values.areaId),
        ...needed('day', values.day),
        ...needed('enteredAt', values.enteredAt.trim()),
        ...needed('who', values.who.trim()),
      })}
      onSubmit={async (values) => {
        const input = { ...values, areaId: values.areaId?.value ?? '', day: values.day ?? '' }
        const id = entry ? entry.id : (await client.entries.create(input)).id
        if (entry) await client.entries.update({ id, ...input })
        form.settle(values)
        await done(t('saved'))
        open(`/area-entries/${id}`)
      }}
    >
      <ComboBox
        label={label('areaId')}
        required
        search={pickObjects('area')}
        searchKey={['pick', 'area']}
        {...form.field('areaId')}
      />
      <DateField label={label('day')} required {...form.field('day')} />
      <TextField label={label('enteredAt')} required description={t('timeHelp')} {...form.field('enteredAt')} />
      <TextField label={label('leftAt')} description={t('leftHelp')} {...form.field('leftAt')} />
      <TextField label={label('who')} required maxLength={100} {...form.field('who')} />
      {texts.map((key) => (
        <TextField key={key} label={label(key)} {...form.field(key)} />
      ))}
    </Form>
  )
}
