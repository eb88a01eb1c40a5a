import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { dayText } from '../../core/dates/day-text.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Message } from '../../core/errors.ts'
import type { MatterLine } from '../approvals/effects.types.ts'
import { connectionRules } from './connection.rules.ts'
import { connectionRows } from './connection-rows.ts'
import { changedTerms, connectionTerms } from './connection-terms.rules.ts'
import { connectionLabels, directionLabels, kindLabels } from './connections.labels.ts'
import { readShown } from './connections.queries.ts'

const words = {
  noEnd: { ja: '定めない', en: 'none' },
  changed: { ja: '起案の後に変わったところ', en: 'Changed since it was drafted' },
  broken: { ja: '規則に反するところ', en: 'Breaks a rule' },
} satisfies Record<string, Message>
/** What the permission itself puts right, or what is for another day. */
const notOfTheMatter = new Set(['notApproved', 'expired', 'reviewOverdue', 'remoteWithoutExpiry'])

type Asked = { connectionId: string; expiresOn: string | null; terms: z.output<typeof connectionTerms> }

/** What would be permitted, for whoever decides: between what, how it is limited, until when, and which rules it breaks. */
export async function connectionMatter(
  tx: Tx,
  ctx: Context,
  { connectionId, expiresOn, terms }: Asked,
): Promise<MatterLine[]> {
  const { locale } = ctx
  const wanted = sql<boolean>`o.id = ${connectionId}::uuid`
  const [row] = await readShown(tx, ctx, wanted)
  const [known] = await connectionRows(tx, ctx, wanted)
  if (!row || !known) return []
  const label = (key: keyof typeof connectionLabels) => connectionLabels[key][locale]
  const colon = locale === 'ja' ? '：' : ': '
  const line = (name: string, value: string): MatterLine[] =>
    value === '' ? [] : [{ text: `${name}${colon}${value}`, href: null }]
  const arrow = { out: '→', in: '←', both: '↔' }[terms.direction]
  const limits = (['address', 'mac', 'protocol', 'port'] as const).filter((key) => terms[key] !== '')
  const broken = row.broken.filter(
    (code) => !notOfTheMatter.has(code) || (code === 'remoteWithoutExpiry' && !expiresOn),
  )
  const changed = changedTerms(terms, connectionTerms.parse(known.fields))
  return [
    { text: `${row.number}　${row.name}（${kindLabels[terms.kind][locale]}）`, href: `/connections/${connectionId}` },
    ...line(
      label('direction'),
      `${row.fromZone.name} ${arrow} ${row.toZone?.name ?? terms.peer}（${directionLabels[terms.direction][locale]}）`,
    ),
    ...limits.flatMap((key) => line(label(key), terms[key])),
    ...line(label('purpose'), terms.purpose),
    ...line(label('expiresOn'), expiresOn === null ? words.noEnd[locale] : dayText(expiresOn, locale)),
    ...broken.flatMap((code) => line(words.broken[locale], connectionRules[code].words[locale])),
    ...line(words.changed[locale], changed.map(label).join(locale === 'ja' ? '、' : ', ')),
  ]
}
