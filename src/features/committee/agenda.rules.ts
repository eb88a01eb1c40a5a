import { fiscalYearOf, type Day } from '../../core/dates/days.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import type { State } from '../duties/states.types.ts'
import { halfYearOf } from './half-year.rules.ts'
import type { ProposedItem } from './meetings.schema.ts'

export type DutyFact = {
  id: string
  title: string
  kind: 'deliberation' | 'report'
  state: State
  validUntil: Day | null
}
export type AgendaFacts = {
  /** Day of the meeting. */
  day: Day
  /** What the last meeting left open. */
  continued: readonly { kind: 'deliberation' | 'report'; title: string; dutyId: string | null }[]
  /** Activities of earlier decisions that are still open. */
  openActivities: number
  /** Duties altogether. */
  duties: number
  /** State of the programme by fiscal year. */
  programmes: ReadonlyMap<number, 'draft' | 'asked' | 'decided'>
  matters: readonly DutyFact[]
  exemptions: { inForce: number; ending: number }
  negatives: number
  /** Decisions since the last meeting. */
  decisions: number
}

/** Whether something has to be done about a duty before the half-year ends. */
const due = ({ state, validUntil }: DutyFact, to: Day): boolean =>
  state !== 'notApplicable' && state !== 'exempted' && (state !== 'met' || (validUntil !== null && validUntil <= to))

const yearName = (year: number): string => formatWareki(`${year}-04-01`, { precision: 'fiscalYear' })

function programmeItems({ day, programmes }: AgendaFacts): ProposedItem[] {
  const year = fiscalYearOf(day)
  const item = (kind: ProposedItem['kind'], title: string): ProposedItem => ({
    kind,
    source: 'programme',
    title,
    dutyId: null,
  })
  const draft = (of: number) => item('deliberation', `${yearName(of)}年間計画（案）`)
  const own = programmes.get(year) === 'decided' ? item('report', `${yearName(year)}年間計画の進み具合`) : draft(year)
  // Next year's programme is asked about once the second half has begun and somebody has drafted it.
  const next = programmes.get(year + 1)
  return halfYearOf(day).half === 2 && (next === 'draft' || next === 'asked') ? [own, draft(year + 1)] : [own]
}

/** The agenda from what is due on the day, in the order in which a committee takes it: open matters, where we stand, what to decide, what to hear. */
export function proposeAgenda(facts: AgendaFacts): ProposedItem[] {
  const { to } = halfYearOf(facts.day)
  const report = (source: ProposedItem['source'], title: string): ProposedItem => ({
    kind: 'report',
    source,
    title,
    dutyId: null,
  })
  const carried = new Set(facts.continued.flatMap(({ dutyId }) => dutyId ?? []))
  const matters = facts.matters
    .filter((duty) => due(duty, to) && !carried.has(duty.id))
    .map(({ id, title, kind }): ProposedItem => ({ kind, source: 'duty', title, dutyId: id }))
  return [
    ...facts.continued.map((item): ProposedItem => ({ ...item, source: 'continued' })),
    ...(facts.openActivities > 0 ? [report('followUp', '前回までの決定事項の実施状況')] : []),
    ...(facts.duties > 0 ? [report('states', '情報セキュリティ対策の対応状況')] : []),
    ...programmeItems(facts),
    ...matters.filter(({ kind }) => kind === 'deliberation'),
    ...(facts.exemptions.ending > 0
      ? [{ ...report('exemptions', '期限を迎える例外措置の取扱い'), kind: 'deliberation' as const }]
      : facts.exemptions.inForce > 0
        ? [report('exemptions', '例外措置の現況')]
        : []),
    ...(facts.negatives > 0 ? [{ ...report('negatives', '不適合の是正の方針'), kind: 'deliberation' as const }] : []),
    ...matters.filter(({ kind }) => kind === 'report'),
    ...(facts.decisions > 0 ? [report('decisions', '前回の会議の後に決裁された事項')] : []),
  ]
}

/** What of a proposal is not on the agenda yet: a matter is the same by its duty, else by source and title. */
export function notYetOn(
  agenda: readonly Pick<ProposedItem, 'source' | 'title' | 'dutyId'>[],
  proposal: readonly ProposedItem[],
): ProposedItem[] {
  const key = ({ source, title, dutyId }: Pick<ProposedItem, 'source' | 'title' | 'dutyId'>) =>
    dutyId ?? (source === 'other' || source === 'programme' || source === 'continued' ? title : source)
  const there = new Set(agenda.map(key))
  return proposal.filter((item) => !there.has(key(item)))
}
