import { Banner } from '../../../web/kit/Banner.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { AttendanceFields } from './AttendanceFields.tsx'
import { client, type Meeting } from './committee-api.ts'
import { committeeText } from './committee.text.ts'
import { MeetingSubpage } from './MeetingSubpage.tsx'
import { MinutesItem } from './MinutesItem.tsx'
import { lacks, minutesDraft, sentOf } from './minutes-draft.ts'

export const MinutesPage = () => {
  const t = useText(committeeText)
  return (
    <MeetingSubpage title={({ state }) => t(state === 'held' ? 'amend' : 'hold')}>
      {(meeting) => <MinutesForm key={meeting.id} meeting={meeting} />}
    </MeetingSubpage>
  )
}

/** Who was there, what was said and decided; of a meeting that was held, its amendment with a reason. */
const MinutesForm = ({ meeting }: { meeting: Meeting }) => {
  const t = useText(committeeText)
  const done = useDone()
  const { open } = useAddress()
  const held = meeting.state === 'held'
  const start = minutesDraft(meeting)
  const form = useForm(start, { draftKey: `minutes-${meeting.id}` })
  const back = () => open(`/committee/${meeting.id}`)
  return (
    <Form
      form={form}
      submitLabel={t(held ? 'amend' : 'hold')}
      onCancel={() => {
        form.settle(start)
        back()
      }}
      validate={(values) => {
        const missing = lacks(values)
        return {
          ...(missing.attendance ? { attendance: t('needAttendance') } : {}),
          ...(missing.outcome ? { items: t('needOutcome') } : missing.activity ? { items: t('needActivity') } : {}),
          ...(held && !values.reason.trim() ? { reason: t('needReason') } : {}),
        }
      }}
      onSubmit={async (values) => {
        const head = { id: meeting.id, version: meeting.version, ...sentOf(values) }
        if (held) await client.committee.amend({ ...head, reason: values.reason })
        else await client.committee.hold(head)
        form.settle(values)
        await done(t(held ? 'amended' : 'held'))
        back()
      }}
    >
      <Banner kind="info" title={t(held ? 'amendNote' : 'holdNote')} />
      {held && <TextArea label={t('reason')} required rows={2} maxLength={500} {...form.field('reason')} />}
      <AttendanceFields
        members={meeting.members}
        value={form.values.attendance}
        onChange={(attendance) => form.set({ attendance })}
        error={form.errors['attendance']}
      />
      {meeting.items.map((item, index) => {
        const draft = form.values.items.find(({ id }) => id === item.id)
        return (
          draft && (
            <MinutesItem
              key={item.id}
              item={item}
              number={index + 1}
              draft={draft}
              withActivities={!held}
              onChange={(change) =>
                form.set({ items: form.values.items.map((one) => (one.id === item.id ? { ...one, ...change } : one)) })
              }
            />
          )
        )
      })}
      <TextArea label={t('general')} maxLength={10_000} {...form.field('minutes')} />
    </Form>
  )
}
