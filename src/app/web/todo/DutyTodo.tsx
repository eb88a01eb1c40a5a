import { useQuery } from '@tanstack/react-query'
import { actNames } from '../../../features/duties/states.labels.ts'
import { StateLabel } from '../../../features/duties/web/StateLabel.tsx'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { query, type Home, type HomeTodo } from '../home/home-api.ts'
import { DueDay } from './DueDay.tsx'
import { groupByWho, ownFirst, splitByMonth } from './group-todo.ts'
import { todoText } from './todo.text.ts'
import { useOwnNames } from './use-own-names.ts'

/** What the states of all duties in reach ask for next, by who does it; the reader's own first. */
export const DutyTodo = () => {
  const home = useQuery(query.home.get.queryOptions({ input: {} }))
  return (
    <Fetched query={home} lines={8}>
      {(data) => <TodoLists home={data} />}
    </Fetched>
  )
}

/** As many as the server hands over at once. */
const mostShown = 60

const TodoLists = ({ home }: { home: Home }) => {
  const t = useText(todoText)
  if (home.todo.length === 0) {
    const link = (
      <AppLink plain href="/" className={buttonClass('secondary')}>
        {t('home')}
      </AppLink>
    )
    return <EmptyState title={t('empty')} reason={t(home.setup ? 'emptySetup' : 'emptyReason')} action={link} />
  }
  const { now, later } = splitByMonth(home.todo, home.today)
  return (
    <>
      {now.length > 0 ? (
        <TodoSection title={t('now')} items={now} today={home.today} />
      ) : (
        <p className="mb-4">{t('nowNone')}</p>
      )}
      {later.length > 0 && <TodoSection title={t('later')} items={later} today={home.today} />}
      {home.todo.length >= mostShown && (
        <p>
          {t('cut', { n: home.todo.length })} <AppLink href="/duties">{t('toDuties')}</AppLink>
        </p>
      )}
    </>
  )
}

const TodoSection = ({ title, items, today }: { title: string; items: readonly HomeTodo[]; today: string }) => {
  const locale = useLocale()
  const t = useText(todoText)
  const me = useOwnNames()
  const columns: Column<HomeTodo>[] = [
    {
      key: 'what',
      header: t('what'),
      width: '21%',
      cell: ({ dutyId, next }) => (
        <AppLink href={`/duties/${dutyId}?do=${next.act}`}>{actNames[locale][next.act]}</AppLink>
      ),
    },
    { key: 'duty', header: t('duty'), width: '26%', rowHeader: true, cell: ({ title: name }) => name },
    { key: 'clause', header: t('clause'), width: '21%', cell: ({ clause }) => clause || '–' },
    { key: 'state', header: t('state'), width: '17%', cell: ({ mark }) => <StateLabel mark={mark} stacked /> },
    { key: 'due', header: t('dueColumn'), width: '15%', cell: ({ next }) => <DueDay due={next.due} today={today} /> },
  ]
  return (
    <section className="mb-6">
      <h3 className="mb-1 text-base font-700">
        {title} <span className="text-sm font-400 text-ink-soft">{t('count', { n: items.length })}</span>
      </h3>
      {ownFirst(groupByWho(items, locale), me).map(({ who, items: own }) => (
        <section key={who} className="mb-4">
          <h4 className="mb-1 font-700">
            {me.includes(who) && (
              <>
                <Tag tone="blue">{t('you')}</Tag>{' '}
              </>
            )}
            {who} <span className="text-sm font-400 text-ink-soft">{t('count', { n: own.length })}</span>
          </h4>
          <Table
            whole
            caption={who}
            columns={columns}
            rows={own}
            rowKey={({ dutyId, next }) => `${dutyId}-${next.act}`}
            empty={null}
          />
        </section>
      ))}
    </section>
  )
}
