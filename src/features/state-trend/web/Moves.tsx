import { useQuery } from '@tanstack/react-query'
import { addDays } from '../../../core/dates/days.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { fullDay } from '../../duties/web/sentences.ts'
import { MovesTable } from './MovesTable.tsx'
import { query } from './trend-api.ts'
import { trendText } from './trend.text.ts'

const startOfMonth = (day: string): string => `${day.slice(0, 8)}01`
const startOfYear = (day: string): string =>
  `${day.slice(5) >= '04-01' ? day.slice(0, 4) : Number(day.slice(0, 4)) - 1}-04-01`

const since: Record<string, (today: string) => string> = {
  weekAgo: (today) => addDays(today, -7),
  monthEnd: (today) => addDays(startOfMonth(today), -1),
  yearEnd: (today) => addDays(startOfYear(today), -1),
}

/** What changed since a day: the worse first, each with what happened in between. */
export const Moves = ({ today, bodyId }: { today: string; bodyId: string | null }) => {
  const t = useText(trendText)
  const locale = useLocale()
  const address = useAddress()
  const chosen = address.get('since') ?? 'monthEnd'
  const typed = address.get('day')
  const from = chosen === 'otherDay' ? (typed ?? addDays(today, -30)) : (since[chosen] ?? since['monthEnd']!)(today)
  const moves = useQuery(query.trend.moves.queryOptions({ input: { from, ...(bodyId ? { bodyId } : {}) } }))
  const choices = [...Object.keys(since), 'otherDay'] as ('weekAgo' | 'monthEnd' | 'yearEnd' | 'otherDay')[]
  return (
    <section>
      <h2 className="mb-2 font-700">{t('moves')}</h2>
      <div className="mb-3 flex flex-wrap items-end gap-4">
        <FilterSelect
          label={t('since')}
          value={chosen}
          onPick={(value) => address.set({ since: value, ...(value === 'otherDay' ? {} : { day: null }) })}
          options={choices.map((value) => ({ value, label: t(value) }))}
        />
        {chosen === 'otherDay' ? (
          <DateField label={t('day')} value={from} onChange={(day) => address.set({ day })} />
        ) : (
          <p className="pb-2 text-sm">{fullDay(from, locale)}</p>
        )}
      </div>
      <Fetched query={moves} lines={6}>
        {(data) =>
          data.moves.length === 0 ? (
            <EmptyState title={t('noMoves')} next={t('noMovesNext')} />
          ) : (
            (['worse', 'better', 'other'] as const).map((direction) => {
              const rows = data.moves.filter((move) => move.direction === direction)
              return rows.length === 0 ? null : (
                <MovesTable key={direction} title={t(direction, { n: rows.length })} rows={rows} />
              )
            })
          )
        }
      </Fetched>
    </section>
  )
}
