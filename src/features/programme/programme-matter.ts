import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { dayText } from '../../core/dates/day-text.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { MatterLine } from '../approvals/effects.types.ts'
import { programmeProposal } from './programme-proposal.ts'

const words = {
  name: { ja: '{year}情報セキュリティ年間計画', en: 'Programme of {year}' },
  lines: { ja: '実施事項 {n}件（期限は{from}から{to}まで）', en: '{n} activities, due from {from} to {to}' },
  own: { ja: 'うち遵守事項によらないもの {n}件', en: 'Of these without a duty: {n}' },
  left: { ja: '載せない遵守事項 {n}件', en: 'Duties left out: {n}' },
} as const

type Row = { fiscalYear: number; lines: number; own: number; first: Day | null; last: Day | null; left: number }

/** What would hold for the year, for whoever decides: how much, from when to when, and what is left out. */
export async function programmeMatter(tx: Tx, { locale }: Context, given: unknown): Promise<MatterLine[]> {
  const parsed = programmeProposal.safeParse(given)
  if (!parsed.success) return []
  const { programmeId } = parsed.data
  const { rows } = await sql<Row>`
    select p.fiscal_year, count(l.id)::int as lines, (count(l.id) filter (where l.duty_id is null))::int as own, min(l.due) as first, max(l.due) as last,
      (select count(*)::int from programme_left x where x.organisation_id = p.organisation_id and x.programme_id = p.id) as left
    from programme p left join programme_line l on l.organisation_id = p.organisation_id and l.programme_id = p.id
    where p.id = ${programmeId}::uuid group by p.organisation_id, p.id`.execute(tx)
  const [row] = rows
  if (!row) return []
  const say = (key: keyof typeof words, values: Record<string, string | number>): string =>
    Object.entries(values).reduce<string>(
      (text, [name, value]) => text.replace(`{${name}}`, String(value)),
      words[key][locale],
    )
  const year = dayText(`${row.fiscalYear}-04-01`, locale, { precision: 'fiscalYear' })
  const { lines, own, first, last, left } = row
  return [
    { text: say('name', { year }), href: `/programme?year=${row.fiscalYear}&id=${programmeId}` },
    ...(first === null || last === null
      ? []
      : [{ text: say('lines', { n: lines, from: dayText(first, locale), to: dayText(last, locale) }), href: null }]),
    ...(own === 0 ? [] : [{ text: say('own', { n: own }), href: null }]),
    { text: say('left', { n: left }), href: null },
  ]
}
