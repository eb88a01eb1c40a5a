import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { meetingLabels } from '../committee.labels.ts'
import { client, type Meeting } from './committee-api.ts'
import { committeeText } from './committee.text.ts'

const valuesOf = (meeting: Meeting | null) => ({
  name: meeting?.name ?? '情報セキュリティ委員会',
  heldOn: (meeting?.heldOn ?? null) as string | null,
  number: null as number | null,
  startsAt: meeting?.startsAt ?? '',
  place: meeting?.place ?? '',
  chair: meeting?.chair ?? '',
  secretary: meeting?.secretary ?? '',
  propose: 'yes' as 'yes' | 'no',
})
type Values = ReturnType<typeof valuesOf>
const time = /^(?:|(?:[01]\d|2[0-3]):[0-5]\d)$/

/** Day, time, place, chair and secretary; members and agenda follow from the day. */
export const MeetingForm = ({ meeting }: { meeting: Meeting | null }) => {
  const t = useText(committeeText)
  const label = useText(meetingLabels)
  const done = useDone()
  const { open } = useAddress()
  const start = valuesOf(meeting)
  const form = useForm(start, { draftKey: `meeting-${meeting?.id ?? 'new'}` })
  const send = async ({ propose, number, heldOn, ...rest }: Values): Promise<string> => {
    const head = { ...rest, heldOn: heldOn ?? '' }
    if (meeting === null) return (await client.committee.plan({ ...head, number, propose: propose === 'yes' })).id
    await client.committee.change({ ...head, id: meeting.id, version: meeting.version })
    return meeting.id
  }
  return (
    <Form
      form={form}
      submitLabel={t(meeting ? 'save' : 'plan')}
      onCancel={() => {
        form.settle(start)
        open(meeting ? `/committee/${meeting.id}` : '/committee')
      }}
      validate={(values) => ({
        ...(values.name.trim() ? {} : { name: t('needed', { field: label('name') }) }),
        ...(values.heldOn ? {} : { heldOn: t('needed', { field: label('heldOn') }) }),
        ...(time.test(values.startsAt.trim()) ? {} : { startsAt: t('timeWrong') }),
      })}
      onSubmit={async (values) => {
        const id = await send(values)
        form.settle(values)
        await done(t(meeting ? 'saved' : 'planned'))
        open(`/committee/${id}`)
      }}
    >
      <TextField label={label('name')} required maxLength={100} {...form.field('name')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField label={label('heldOn')} required {...form.field('heldOn')} />
        <TextField label={label('startsAt')} description={t('timeHelp')} maxLength={5} {...form.field('startsAt')} />
      </div>
      {meeting === null && (
        <NumberField label={label('number')} description={t('numberHelp')} min={1} max={99} {...form.field('number')} />
      )}
      <TextField label={label('place')} maxLength={200} {...form.field('place')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={label('chair')} maxLength={200} {...form.field('chair')} />
        <TextField label={label('secretary')} maxLength={200} {...form.field('secretary')} />
      </div>
      {meeting === null && (
        <RadioGroup
          label={t('propose')}
          required
          options={[
            { value: 'yes', label: t('proposeYes') },
            { value: 'no', label: t('proposeNo') },
          ]}
          {...form.field('propose')}
        />
      )}
    </Form>
  )
}
