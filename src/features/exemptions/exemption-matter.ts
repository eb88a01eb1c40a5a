import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { dayText } from '../../core/dates/day-text.ts'
import type { Tx } from '../../core/db/database.ts'
import type { MatterLine } from '../approvals/effects.types.ts'

const proposal = z.object({ exemptionId: z.uuid() })
const words = {
  duty: { ja: '遵守事項', en: 'Duty' },
  objects: { ja: '対象（{n}件）', en: 'Objects ({n})' },
  more: { ja: 'ほか{n}件', en: '{n} more' },
  period: { ja: '期間', en: 'Period' },
  until: { ja: '{from}から{to}まで', en: '{from} to {to}' },
  emergency: { ja: '（緊急のため先に実施。事後の許可）', en: ' (done before in an emergency)' },
  measure: { ja: '代わりに行う措置', en: 'Done instead' },
} as const
const SHOWN = 30

type Row = {
  id: string
  number: string
  dutyId: string
  duty: string
  validFrom: string
  validTo: string
  emergency: boolean
  compensatingMeasure: string
  objects: string[]
}

/** What would be granted, for whoever decides: from which duty, for which objects, how long, and what is done instead. */
export async function exemptionMatter(tx: Tx, { locale }: Context, given: unknown): Promise<MatterLine[]> {
  const parsed = proposal.safeParse(given)
  if (!parsed.success) return []
  const { rows } = await sql<Row>`
    select x.id, x.number, x.duty_id, d.title as duty, x.valid_from, x.valid_to, x.emergency, x.compensating_measure,
      array(select o.name from exemption_object n join object o on o.organisation_id = n.organisation_id and o.id = n.object_id
        where n.organisation_id = x.organisation_id and n.exemption_id = x.id order by o.name, o.id) as objects
    from exemption x join duty d on d.organisation_id = x.organisation_id and d.id = x.duty_id
    where x.id = ${parsed.data.exemptionId}::uuid`.execute(tx)
  const [row] = rows
  if (!row) return []
  const colon = locale === 'ja' ? '：' : ': '
  const line = (name: string, value: string, href: string | null = null) => ({ text: `${name}${colon}${value}`, href })
  const count = (key: 'objects' | 'more', n: number) => words[key][locale].replace('{n}', String(n))
  const rest = row.objects.length - SHOWN
  const names = [...row.objects.slice(0, SHOWN), ...(rest > 0 ? [count('more', rest)] : [])]
  const period = words.until[locale]
    .replace('{from}', dayText(row.validFrom, locale))
    .replace('{to}', dayText(row.validTo, locale))
  return [
    { text: row.number, href: `/exemptions/${row.id}` },
    line(words.duty[locale], row.duty, `/duties/${row.dutyId}`),
    line(count('objects', row.objects.length), names.join(locale === 'ja' ? '、' : ', ')),
    line(words.period[locale], `${period}${row.emergency ? words.emergency[locale] : ''}`),
    line(words.measure[locale], row.compensatingMeasure),
  ]
}
