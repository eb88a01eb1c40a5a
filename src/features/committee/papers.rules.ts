import type { Day } from '../../core/dates/days.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { reasonNames, stateNames } from '../duties/states.labels.ts'
import type { State } from '../duties/states.types.ts'
import { headLabels } from '../measures/measures.labels.ts'
import { HEADS } from '../measures/measures.schema.ts'
import type { ProposedItem, Paper } from './meetings.schema.ts'
import type { Figures, StandingDuty } from './paper-figures.queries.ts'

// Papers are official documents of the body: they are written in Japanese whoever makes them.
const states = ['met', 'partly', 'unmet', 'unknown', 'exempted', 'notApplicable'] as const satisfies State[]
const day = (value: Day | null): string => (value === null ? '期限なし' : formatWareki(value))
const yearName = (year: number): string => formatWareki(`${year}-04-01`, { precision: 'fiscalYear' })
const standingOf = ({ state, reason }: StandingDuty): string =>
  reason === null ? stateNames.ja[state] : `${stateNames.ja[state]}（${reasonNames.ja[reason]}）`

type Body = Omit<Paper, 'day'>
const table = (text: string[], columns: [string, number][], rows: string[][]): Body => ({
  text,
  columns: columns.map(([header, width]) => ({ header, width })),
  rows,
})

/** Duties under each 号 by state, mandatory ones only (states.md R4, R5): counts, never a mark for a 号. */
function statesPaper({ duties }: Figures): Body {
  const must = duties.filter(({ strength }) => strength === 'must')
  const count = (rows: readonly StandingDuty[]) =>
    states.map((state) => String(rows.filter((row) => row.state === state).length))
  const heads = HEADS.map((head) => {
    const own = must.filter((row) => row.heads.includes(head))
    return [headLabels[head].ja, ...count(own)]
  })
  return table(
    [
      '情報セキュリティ対策の対応状況（自己評価）です。施行規則第16条の3の各号ごとの義務の遵守事項の件数で、一つの遵守事項が二つ以上の号に入ることがあります。',
    ],
    [['号', 40], ...states.map((state): [string, number] => [stateNames.ja[state], 10])],
    [...heads, ['遵守事項の総数（重なりを除く。）', ...count(must)]],
  )
}

const negativesPaper = ({ duties }: Figures): Body => {
  const rows = duties.filter(({ state }) => state === 'unmet' || state === 'partly')
  return table(
    [`不適合又は一部不適合の遵守事項は、${rows.length}件です。`],
    [
      ['遵守事項', 56],
      ['状態', 28],
      ['是正の期限', 16],
    ],
    rows
      .toSorted((a, b) => (a.state === b.state ? a.title.localeCompare(b.title, 'ja') : a.state === 'unmet' ? -1 : 1))
      .map((row) => [row.title, standingOf(row), row.due === null ? '' : day(row.due)]),
  )
}

const exemptionsPaper = ({ exemptions }: Figures): Body =>
  table(
    [`期間中の例外措置は、${exemptions.length}件です。`],
    [
      ['遵守事項', 28],
      ['期間', 24],
      ['理由', 24],
      ['代わりの措置', 24],
    ],
    exemptions.map((row) => [row.title, `${day(row.validFrom)}～${day(row.validTo)}`, row.reason, row.measure]),
  )

const decisionsPaper = ({ decisions, since }: Figures): Body =>
  table(
    [
      `${since === null ? '最近の半年' : `前回の会議（${day(since)}）の後`}に決裁された事項は、${decisions.length}件です。`,
    ],
    [
      ['決裁日', 20],
      ['件名', 44],
      ['決裁者', 20],
      ['文書番号', 16],
    ],
    decisions.map((row) => [day(row.decidedOn), row.subject, row.decidedBy, row.number]),
  )

const programmeStates: Readonly<Record<string, string>> = { draft: '案', asked: '決裁中', decided: '決定済み' }
const programmePaper = ({ programmes }: Figures): Body =>
  table(
    [programmes.length === 0 ? '年間計画は、まだ作成されていません。' : '年間計画の状況です。'],
    [
      ['年度', 20],
      ['計画', 20],
      ['載せた事項', 20],
      ['実施済み', 20],
      ['期限を過ぎたもの', 20],
    ],
    programmes.map((row) => [
      yearName(row.year),
      programmeStates[row.state] ?? '',
      `${row.lines}件`,
      `${row.done}件`,
      `${row.late}件`,
    ]),
  )

const activityStates: Readonly<Record<string, string>> = {
  open: '未実施',
  done: '実施済み',
  skipped: '見送り',
  withdrawn: '取下げ',
}
const followUpPaper = ({ activities, day: on }: Figures): Body =>
  table(
    [
      `委員会で決めた実施事項のうち、未実施は${activities.filter(({ state }) => state === 'open').length}件、前回の会議の後に実施したものは${activities.filter(({ state }) => state === 'done').length}件です。`,
    ],
    [
      ['実施事項', 46],
      ['担当', 22],
      ['期限', 16],
      ['状況', 16],
    ],
    activities.map((row) => [
      row.title,
      row.post,
      day(row.due),
      row.state === 'open' && row.due < on ? '期限超過' : (activityStates[row.state] ?? ''),
    ]),
  )

const dutyPaper = (figures: Figures, dutyId: string): Body | null => {
  const row = figures.duties.find((one) => one.dutyId === dutyId)
  if (!row) return null
  return table(
    [],
    [
      ['項目', 30],
      ['内容', 70],
    ],
    [
      ['遵守事項', row.title],
      ['状態', standingOf(row)],
      ['今の証跡の有効期限', row.state === 'met' ? day(row.validUntil) : '－'],
    ],
  )
}

/** The paper of a matter with the figures of the day; null where the system has none of its own to show. */
export function paperOf(item: Pick<ProposedItem, 'source' | 'dutyId'>, figures: Figures): Paper | null {
  const body = item.dutyId !== null ? dutyPaper(figures, item.dutyId) : bySource(item.source, figures)
  return body && { day: figures.day, ...body }
}

function bySource(source: ProposedItem['source'], figures: Figures): Body | null {
  if (source === 'states') return statesPaper(figures)
  if (source === 'negatives') return negativesPaper(figures)
  if (source === 'exemptions') return exemptionsPaper(figures)
  if (source === 'decisions') return decisionsPaper(figures)
  if (source === 'programme') return programmePaper(figures)
  if (source === 'followUp') return followUpPaper(figures)
  return null
}
