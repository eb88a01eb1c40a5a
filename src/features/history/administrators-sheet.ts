import type { Context } from '../../core/context.ts'
import { dayOf } from '../../core/dates/days.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { historyActions } from '../../core/history-actions.ts'
import { inScope } from '../../core/db/database.ts'
import { writeSheet } from '../../core/sheets.ts'
import { administratorsLabels } from './administrators.labels.ts'
import { eachAdministratorsRow, type Filter } from './administrators.queries.ts'
import { fieldName, valueName } from './field.labels.ts'
import type { Page } from './history.queries.ts'
import { historyLabels, subjectLabels } from './history.labels.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
type Row = Page['rows'][number]

const actionWords: Record<string, { ja: string; en: string }> = historyActions
const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', timeStyle: 'medium' })

/** What administrators did as .xlsx, in the language of the asker, with the filters it was asked with. */
export async function readAdministratorsSheet(ctx: Context, filter: Filter): Promise<File> {
  const { locale } = ctx
  const rows = await eachAdministratorsRow(ctx, filter)
  const { name } = await inScope(ctx.db, ctx.organisationId, (tx) =>
    tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow(),
  )
  const title = administratorsLabels.title[locale]
  const columns = [
    {
      header: administratorsLabels.at[locale],
      width: 26,
      value: ({ at }: Row) => `${formatWareki(dayOf(at))} ${clock.format(new Date(at))}`,
    },
    { header: administratorsLabels.by[locale], width: 22, value: (row: Row) => actorName(row, locale) },
    {
      header: historyLabels.action[locale],
      width: 28,
      value: ({ action }: Row) => actionWords[action]?.[locale] ?? action,
    },
    { header: historyLabels.subject[locale], width: 14, value: (row: Row) => kindName(row, locale) },
    { header: administratorsLabels.name[locale], width: 24, value: ({ subjectName }: Row) => subjectName },
    { header: administratorsLabels.changes[locale], width: 60, value: (row: Row) => changesOf(row, locale) },
  ]
  const days = [filter.from, filter.to].map((day) => (day ? formatWareki(day) : ''))
  const period = filter.from || filter.to ? `　${days.join('～')}` : ''
  const bytes = await writeSheet([{ name: title, title, subtitle: `${name}${period}`, columns, rows }])
  return new File([new Uint8Array(bytes)], `${title}.xlsx`, { type: XLSX })
}

type Locale = Context['locale']

const actorName = ({ actor }: Row, locale: Locale): string =>
  actor.kind === 'user' ? actor.name : `${historyLabels[actor.kind][locale]}（${actor.name}）`

const kindName = ({ subjectKind }: Row, locale: Locale): string => subjectLabels[subjectKind]?.[locale] ?? subjectKind

const changesOf = ({ changes }: Row, locale: Locale): string =>
  changes
    .map(({ field, before, after }) => {
      const [was, is] = [before, after].map((value) => (value === null ? '–' : valueName(field, value, locale)))
      return `${fieldName(field, locale)}：${before === null ? is : `${was} → ${is}`}`
    })
    .join('\n')
