import { cutText } from '../../core/cut-text.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { actNames, markLabel, stateNames } from '../../features/duties/states.labels.ts'
import { reportWords } from './reports.labels.ts'
import type { DutyLine, StatusReport } from './reports.schema.ts'

export type TextColumn = { header: string; width: number; align?: 'start' | 'center' | 'end' }
export type TextSection = {
  heading: string
  columns: readonly TextColumn[]
  rows: readonly (readonly string[])[]
  none: string
}
export type StatusText = {
  title: string
  subtitle: string
  notes: readonly string[]
  facts: readonly (readonly [string, string])[]
  sections: readonly TextSection[]
  trace: string
}
type Locale = 'ja' | 'en'

const day = (value: string | null): string => (value === null ? '' : formatWareki(value))
const short = (text: string, most: number): string => (text.length > most ? `${cutText(text, most - 1)}…` : text)
const LONGEST = 44

const named = ({ measureId, title }: { measureId: string | null; title: string }): string =>
  short(measureId === null ? title : `${measureId}　${title}`, LONGEST)
const nextOf = ({ next, owner }: DutyLine, locale: Locale): string =>
  next === null ? short(owner, LONGEST) : short(`${actNames[locale][next.act]}／${next.who}`, LONGEST)

/** At most `most` rows; what is left out is said in one more row, so that a page never looks complete when it is not. */
function cut(rows: readonly (readonly string[])[], most: number, locale: Locale): readonly (readonly string[])[] {
  if (rows.length <= most) return rows
  const rest = reportWords(locale)('more', { n: rows.length - most })
  return [...rows.slice(0, most), (rows[0] ?? []).map((_, n) => (n === 0 ? rest : ''))]
}

const states = ['met', 'partly', 'unmet', 'unknown', 'exempted', 'notApplicable'] as const

function headsSection(report: StatusReport, locale: Locale): TextSection {
  const t = reportWords(locale)
  const row = (name: string, counts: StatusReport['total']) => [
    name,
    String(counts.total),
    ...states.map((state) => String(counts[state])),
  ]
  return {
    heading: t('duties'),
    columns: [
      { header: t('head'), width: 30 },
      { header: t('total'), width: 8, align: 'end' },
      ...states.map((state) => ({ header: stateNames[locale][state], width: 10, align: 'end' as const })),
    ],
    rows: [
      ...report.heads.map(({ name, counts }) => row(name, counts)),
      ...(report.noHead.total + report.noHead.notApplicable > 0 ? [row(t('noHead'), report.noHead)] : []),
      row(t('whole'), report.total),
    ],
    none: '',
  }
}

/** What the one page says, as plain texts for PDF and Word alike; `most` rows in each of its lists. */
export function statusText(report: StatusReport, locale: Locale, most: number): StatusText {
  const t = reportWords(locale)
  const list = (
    heading: string,
    columns: readonly TextColumn[],
    rows: readonly (readonly string[])[],
  ): TextSection => ({
    heading,
    columns,
    rows: cut(rows, most, locale),
    none: t('none'),
  })
  const { assurance } = report
  const met = assurance.A + assurance.B + assurance.C + assurance.D
  return {
    title: t('title'),
    subtitle: `${t('asOf', { day: formatWareki(report.day) })}　${t('body')}：${report.bodyName}`,
    notes: [t('self'), ...(report.limited ? [t('limited')] : [])],
    facts: [
      [t('assurance'), met === 0 ? t('noneMet') : t('assuranceCounts', assurance)],
      [t('oldest'), report.oldestData === null ? t('noneMet') : formatWareki(report.oldestData)],
    ],
    sections: [
      headsSection(report, locale),
      list(
        t('pressing', { n: report.pressing.length }),
        [
          { header: t('duty'), width: 36 },
          { header: t('state'), width: 22 },
          { header: t('nextAct'), width: 32 },
          { header: t('due'), width: 18 },
        ],
        report.pressing.map((line) => [
          named(line),
          short(markLabel(line.mark, locale), 30),
          nextOf(line, locale),
          day(line.next?.due ?? null),
        ]),
      ),
      list(
        t('changes', { day: formatWareki(report.since), n: report.changes.length }),
        [
          { header: t('duty'), width: 60 },
          { header: t('was'), width: 20 },
          { header: t('became'), width: 20 },
        ],
        report.changes.map((change) => [
          named(change),
          change.was === null ? t('notThere') : stateNames[locale][change.was],
          change.became === null ? t('notThere') : stateNames[locale][change.became],
        ]),
      ),
      list(
        t('exemptions', { n: report.exemptions.length }),
        [
          { header: t('duty'), width: 30 },
          { header: t('objects'), width: 28 },
          { header: t('compensating'), width: 30 },
          { header: t('until'), width: 18 },
        ],
        report.exemptions.map(({ title, objects, measure, until }) => [
          short(title, LONGEST),
          short(objects.join('、'), LONGEST),
          short(measure, LONGEST),
          day(until),
        ]),
      ),
      list(
        t('upcoming', { n: report.upcoming.length }),
        [
          { header: t('duty'), width: 40 },
          { header: t('nextAct'), width: 40 },
          { header: t('due'), width: 18 },
        ],
        report.upcoming.map((line) => [named(line), nextOf(line, locale), day(line.next?.due ?? null)]),
      ),
    ],
    trace: `${t('known', { day: formatWareki(report.day) })}${t('trace')}`,
  }
}
