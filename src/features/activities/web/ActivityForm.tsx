import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { today } from '../../media/web/today.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { activityLabels } from '../activities.labels.ts'
import { type ActivityView, client } from './activities-api.ts'
import { activitiesText } from './activities.text.ts'
import { pickDuties } from './pick-clauses.ts'
import { stepsOf, stepsText } from './steps-draft.ts'

const option = (named: { id: string; name: string } | null | undefined): Option | null =>
  named ? { value: named.id, label: named.name } : null

const valuesOf = (from: ActivityView | null, again: boolean) => ({
  title: from?.title ?? '',
  duty: option(from?.duty),
  unit: option(from?.unit),
  owner: option(from?.owner),
  opens: (again ? today() : (from?.opens ?? today())) as string | null,
  due: again ? null : (from?.due ?? null),
  minutes: from?.minutes ?? null,
  steps: stepsText(from?.steps ?? []),
  recordAsked: from?.recordAsked ?? '',
  note: again ? '' : (from?.note ?? ''),
})
type Values = ReturnType<typeof valuesOf>

const sentOf = ({ title, owner, opens, due, minutes, steps, recordAsked, note }: Values) => ({
  title,
  ownerPostId: owner?.value ?? null,
  opens: opens ?? '',
  due: due ?? '',
  minutes,
  steps: stepsOf(steps),
  recordAsked,
  note,
})

type Props = { activity: ActivityView | null; again: ActivityView | null }

/** What is to be done, by whom, between which days, in which steps. */
export const ActivityForm = ({ activity, again }: Props) => {
  const t = useText(activitiesText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const start = valuesOf(activity ?? again, again !== null)
  const form = useForm(start, { draftKey: `activity-${activity?.id ?? again?.id ?? 'new'}` })
  const label = (key: keyof typeof activityLabels) => activityLabels[key][locale]
  const need = (values: Values, key: 'title' | 'opens' | 'due') =>
    values[key]?.trim() ? {} : { [key]: t('needed', { field: label(key) }) }
  const save = async (values: Values): Promise<string> => {
    if (activity) {
      await client.activities.change({ id: activity.id, version: activity.version, ...sentOf(values) })
      return activity.id
    }
    const more = { dutyId: values.duty?.value ?? null, unitId: values.unit?.value ?? null }
    return (await client.activities.add({ ...sentOf(values), ...more, ...(again ? { againOf: again.id } : {}) })).id
  }
  return (
    <Form
      form={form}
      submitLabel={t(activity ? 'save' : 'add')}
      onCancel={() => {
        form.settle(start)
        open(activity ? `/activities/${activity.id}` : '/activities')
      }}
      validate={(values) => ({ ...need(values, 'title'), ...need(values, 'opens'), ...need(values, 'due') })}
      onSubmit={async (values) => {
        const id = await save(values)
        form.settle(values)
        await done(t(activity ? 'changed' : 'added'))
        open(`/activities/${id}`)
      }}
    >
      <TextField label={label('title')} required maxLength={200} {...form.field('title')} />
      {activity === null && (
        <div className="grid gap-4 sm:grid-cols-2">
          <ComboBox label={label('dutyId')} search={pickDuties} searchKey={['pick', 'duty']} {...form.field('duty')} />
          <ComboBox
            label={label('unitId')}
            search={pickObjects('unit', 'memberBody')}
            searchKey={['pick', 'unit']}
            {...form.field('unit')}
          />
        </div>
      )}
      <ComboBox
        label={label('ownerPostId')}
        search={pickObjects('post')}
        searchKey={['pick', 'post']}
        {...form.field('owner')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField label={label('opens')} required {...form.field('opens')} />
        <DateField label={label('due')} required {...form.field('due')} />
      </div>
      <NumberField label={label('minutes')} unit={t('minutesUnit')} min={1} max={100_000} {...form.field('minutes')} />
      <TextArea label={t('steps')} description={t('stepsHelp')} rows={5} {...form.field('steps')} />
      <TextField label={label('recordAsked')} maxLength={500} {...form.field('recordAsked')} />
      <TextArea label={label('note')} maxLength={2000} {...form.field('note')} />
    </Form>
  )
}
