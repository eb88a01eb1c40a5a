import { Button } from '../../../web/kit/Button.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { client, type Meeting } from './committee-api.ts'
import { committeeText } from './committee.text.ts'
import { MeetingSubpage } from './MeetingSubpage.tsx'

export const MembersPage = () => {
  const t = useText(committeeText)
  return (
    <MeetingSubpage title={() => t('membersTitle')}>
      {(meeting) => <MembersForm key={meeting.id} meeting={meeting} />}
    </MeetingSubpage>
  )
}

/** Members as of the day of the meeting; who sits on it besides is entered by name. */
const MembersForm = ({ meeting }: { meeting: Meeting }) => {
  const t = useText(committeeText)
  const done = useDone()
  const { open } = useAddress()
  const start = {
    members: meeting.members.map(({ id, personId, name, post }) => ({ key: id, personId, name, post })),
    person: null as Option | null,
  }
  const form = useForm(start, { draftKey: `members-${meeting.id}` })
  const { members } = form.values
  const put = (next: typeof members) => form.set({ members: next })
  const add = (personId: string | null, name: string) =>
    form.set({ members: [...members, { key: `new-${Date.now()}`, personId, name, post: '' }], person: null })
  const back = () => open(`/committee/${meeting.id}`)
  return (
    <Form
      form={form}
      submitLabel={t('save')}
      onCancel={() => {
        form.settle(start)
        back()
      }}
      validate={({ members: rows }) =>
        rows.every(({ name }) => name.trim()) ? {} : { members: t('needed', { field: t('memberName') }) }
      }
      onSubmit={async (values) => {
        await client.committee.members({
          id: meeting.id,
          version: meeting.version,
          members: values.members.map(({ personId, name, post }) => ({ personId, name, post })),
        })
        form.settle(values)
        await done(t('saved'))
        back()
      }}
    >
      <ol className="flex flex-col gap-3">
        {members.map((member) => {
          const change = (more: Partial<typeof member>) =>
            put(members.map((one) => (one.key === member.key ? { ...one, ...more } : one)))
          return (
            <li
              key={member.key}
              className="grid items-end gap-2 border-l-4 border-line pl-3 sm:grid-cols-[1fr_1fr_auto]"
            >
              <TextField
                label={t('memberName')}
                required
                maxLength={100}
                readOnly={member.personId !== null}
                value={member.name}
                onChange={(name) => change({ name })}
              />
              <TextField
                label={t('memberPost')}
                maxLength={200}
                value={member.post}
                onChange={(post) => change({ post })}
              />
              <Button
                size="sm"
                variant="tertiary"
                aria-label={`${t('remove')} ${member.name}`}
                onPress={() => put(members.filter(({ key }) => key !== member.key))}
              >
                {t('remove')}
              </Button>
            </li>
          )
        })}
      </ol>
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
        <ComboBox
          label={t('addFromRoster')}
          search={pickObjects('person')}
          searchKey={['pick', 'person']}
          value={form.values.person}
          onChange={(person) => person && add(person.value, person.label)}
        />
        <Button variant="secondary" size="sm" onPress={() => add(null, '')}>
          {t('addByName')}
        </Button>
      </div>
    </Form>
  )
}
