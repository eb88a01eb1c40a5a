import { AppLink } from '../../../web/kit/AppLink.tsx'
import { StateShape } from '../../../web/kit/StateShape.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { type Text, useLocale, useText } from '../../../web/locale.ts'
import { reasonNames, stateNames } from '../../duties/states.labels.ts'
import { inParentheses, shortDay } from '../../duties/web/sentences.ts'
import type { Move } from './trend-api.ts'
import { causeText, signalText, trendText } from './trend.text.ts'

const MOST_CAUSES = 3

export const MovesTable = ({ title, rows }: { title: string; rows: readonly Move[] }) => {
  const t = useText(trendText)
  return (
    <div className="mb-5">
      <h3 className="mb-1 text-sm font-700">{title}</h3>
      <Table
        caption={title}
        columns={[
          { key: 'clause', header: t('clause'), width: '7rem', cell: (row: Move) => row.clause },
          {
            key: 'duty',
            header: t('duty'),
            rowHeader: true,
            cell: (row: Move) => <AppLink href={`/duties/${row.dutyId}`}>{row.title}</AppLink>,
          },
          { key: 'was', header: t('was'), width: '11rem', cell: (row: Move) => <End end={row.was} /> },
          { key: 'became', header: t('became'), width: '11rem', cell: (row: Move) => <End end={row.became} /> },
          { key: 'why', header: t('why'), cell: (row: Move) => <Causes move={row} /> },
        ]}
        rows={rows}
        rowKey={(row) => row.dutyId}
        empty={t('noMoves')}
      />
    </div>
  )
}

const End = ({ end }: { end: Move['was'] }) => {
  const t = useText(trendText)
  const locale = useLocale()
  if (end === null) return <span className="text-ink-soft">{t('absent')}</span>
  return (
    <span className="inline-flex items-start gap-1">
      <StateShape state={end.state} size="sm" />
      <span>
        {stateNames[locale][end.state]}
        {end.reason && inParentheses(reasonNames[locale][end.reason], locale)}
      </span>
    </span>
  )
}

const Causes = ({ move: { causes } }: { move: Move }) => {
  const t = useText(trendText)
  const cause = useText(causeText)
  const signal = useText(signalText)
  const locale = useLocale()
  const rest = causes.length - MOST_CAUSES
  return (
    <ul>
      {causes.slice(0, MOST_CAUSES).map(({ what, kind, day, count }) => (
        <li key={`${what} ${kind}`}>
          {shortDay(day, locale)}　{words(what, kind, cause, signal, locale)}
          {count > 1 && t('times', { n: count })}
        </li>
      ))}
      {rest > 0 && <li className="text-ink-soft">{t('andMore', { n: rest })}</li>}
    </ul>
  )
}

const words = (
  what: keyof typeof causeText,
  kind: string,
  cause: Text<keyof typeof causeText>,
  signal: Text<keyof typeof signalText>,
  locale: 'ja' | 'en',
): string => {
  const named = Object.keys(signalText).find((key): key is keyof typeof signalText => key === kind)
  if (!named) return cause(what)
  return locale === 'ja' ? `${signal(named)}の${cause(what)}` : `${signal(named)} ${cause(what)}`
}
