import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { itemKinds } from '../committee.labels.ts'
import { type AgendaDraft, draftOf, move, taken } from './agenda-draft.ts'
import { AgendaRow } from './AgendaRow.tsx'
import { client, type Meeting, query } from './committee-api.ts'
import { committeeText } from './committee.text.ts'
import { MeetingSubpage } from './MeetingSubpage.tsx'
import { ProposalTable } from './ProposalTable.tsx'

export const AgendaPage = () => {
  const t = useText(committeeText)
  return (
    <MeetingSubpage title={() => t('agendaTitle')}>
      {(meeting) => <AgendaForm key={meeting.id} meeting={meeting} />}
    </MeetingSubpage>
  )
}

/** The agenda in its order; what is due and not on it stands below. */
const AgendaForm = ({ meeting }: { meeting: Meeting }) => {
  const t = useText(committeeText)
  const done = useDone()
  const { open } = useAddress()
  const start: AgendaDraft = { items: meeting.items.map(draftOf) }
  const form = useForm(start, { draftKey: `agenda-${meeting.id}` })
  const [made, setMade] = useState(0)
  const proposal = useQuery(query.committee.proposal.queryOptions({ input: { id: meeting.id } }))
  const { items } = form.values
  const put = (next: AgendaDraft['items']) => form.set({ items: next })
  const add = (item: Omit<AgendaDraft['items'][number], 'key' | 'id'>) => {
    setMade(made + 1)
    put([...items, { ...item, id: null, key: `new-${made}-${items.length}` }])
  }
  const back = () => open(`/committee/${meeting.id}`)
  return (
    <div className="flex flex-col gap-8">
      <Form
        form={form}
        submitLabel={t('save')}
        onCancel={() => {
          form.settle(start)
          back()
        }}
        validate={({ items: rows }) =>
          rows.every(({ title }) => title.trim()) ? {} : { items: t('needed', { field: t('matter') }) }
        }
        onSubmit={async (values) => {
          await client.committee.agenda({
            id: meeting.id,
            version: meeting.version,
            items: values.items.map(({ key: _key, ...item }) => item),
          })
          form.settle(values)
          await done(t('saved'))
          back()
        }}
      >
        <ol className="flex flex-col gap-3">
          {items.map((item, index) => (
            <AgendaRow
              key={item.key}
              item={item}
              number={index + 1}
              last={index === items.length - 1}
              onChange={(change) => put(items.map((one) => (one.key === item.key ? { ...one, ...change } : one)))}
              onMove={(by) => put(move(items, index, by))}
              onRemove={() => put(items.filter(({ key }) => key !== item.key))}
            />
          ))}
        </ol>
        <div>
          <Button
            variant="secondary"
            size="sm"
            onPress={() => add({ kind: 'deliberation', title: '', source: 'other', dutyId: null })}
          >
            {t('addItem')}
          </Button>
        </div>
      </Form>
      <section>
        <h2 className="mb-1 font-700">{t('due')}</h2>
        <Fetched query={proposal}>
          {(proposed) => (
            <ProposalTable
              items={proposed.filter((one) => !taken(items, one))}
              empty={<p className="text-sm text-ink-soft">{t('allTaken')}</p>}
              action={(one) => (
                <Button
                  size="sm"
                  variant="secondary"
                  aria-label={`${t('take')} ${itemKinds[one.kind].ja} ${one.title}`}
                  onPress={() => add(one)}
                >
                  {t('take')}
                </Button>
              )}
            />
          )}
        </Fetched>
      </section>
    </div>
  )
}
