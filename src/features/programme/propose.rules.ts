import { addMonths, type Day, fiscalYearOf } from '../../core/dates/days.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import type { ProgrammeLeftReason } from '../../core/db/db.gen.ts'
import type { Every } from '../duties/signals.types.ts'
import type { LastLine, PlanDuty, PlanYear, Proposal, ProposedLeft, ProposedLine } from './propose.types.ts'
import { minutesOf, stepsOf } from './steps.rules.ts'
import { carriedWindow, emptyLoad, type Load, place, windowBy, windowsOf, type Window } from './windows.rules.ts'
import { firstDayOf, lastDayOf } from './year.rules.ts'

/** Who decides that the reason stands: 例外措置 and how often are the CISO's, what applies is the 統括情報セキュリティ責任者's (states.md R12, R13). */
export const decidesOn: Record<ProgrammeLeftReason, 'ciso' | 'chiefSecurityOfficer'> = {
  onEvent: 'chiefSecurityOfficer',
  continuous: 'chiefSecurityOfficer',
  once: 'chiefSecurityOfficer',
  notApplicable: 'chiefSecurityOfficer',
  noObject: 'chiefSecurityOfficer',
  exempted: 'ciso',
  notYetInForce: 'chiefSecurityOfficer',
  notThisYear: 'chiefSecurityOfficer',
  noFrequency: 'ciso',
  byDecision: 'ciso',
}

const untilNote = (day: Day): string => `対象外の決定は${formatWareki(day)}まで`

type Why = { reason: ProgrammeLeftReason; note: string }
/** Either how often the duty comes in the year, or why it does not come. */
type Work = { every: Every; source: 'frequency' | 'event'; reviewBy?: Day }
type Answer = Work | Why

const monthsBetween: Partial<Record<Every, number>> = { year: 12, twoYears: 24, threeYears: 36 }

/** Whether a duty gets work in the year. The first reason that holds is given. */
export function answerOf(duty: PlanDuty, year: PlanYear): Answer {
  const begins = [firstDayOf(year.fiscalYear), year.today].toSorted().at(-1) ?? year.today
  const left = (reason: ProgrammeLeftReason, note = ''): Why => ({ reason, note })
  if (duty.appliesFrom !== null && duty.appliesFrom > lastDayOf(year.fiscalYear))
    return left('notYetInForce', `${formatWareki(duty.appliesFrom)}から適用`)
  const { notApplicableUntil } = duty
  if (notApplicableUntil !== null && notApplicableUntil >= begins) {
    // It lapses within the year, and with it what it spared: somebody has to look at it before.
    return notApplicableUntil < lastDayOf(year.fiscalYear) && notApplicableUntil >= firstDayOf(year.fiscalYear)
      ? { every: 'year', source: 'frequency', reviewBy: notApplicableUntil }
      : left('notApplicable', untilNote(notApplicableUntil))
  }
  if (duty.exempted) return left('exempted')
  if (duty.every === null && duty.trigger === null) return left('noFrequency')
  const mayBeNone = !duty.inPolicy && (duty.optional || duty.strength === 'should')
  if (duty.objects === 0 && duty.objectKind !== 'activity' && mayBeNone) return left('noObject', '対象が台帳にない')
  if (duty.every === null)
    return duty.hasEventRule ? { every: 'year', source: 'event' } : left('onEvent', duty.trigger ?? '')
  if (duty.every === 'continuous') return left('continuous')
  return byLastDone(duty.every, duty.lastDone, year)
}

function byLastDone(every: Every, lastDone: Day | null, year: PlanYear): Answer {
  if (every === 'once')
    return lastDone === null
      ? { every: 'once', source: 'frequency' }
      : { reason: 'once', note: `${formatWareki(lastDone)}に実施済み` }
  const months = monthsBetween[every]
  if (months === undefined || lastDone === null) return { every, source: 'frequency' }
  // What was done in the year itself is done for it; what comes every few years waits for the year in which its time is up.
  const doneForYear = fiscalYearOf(lastDone) >= year.fiscalYear
  const nextTurn = addMonths(lastDone, months)
  if (!doneForYear && (every === 'year' || nextTurn <= lastDayOf(year.fiscalYear)))
    return { every, source: 'frequency' }
  const next = formatWareki(nextTurn, { precision: 'fiscalYear' })
  return { reason: 'notThisYear', note: `${formatWareki(lastDone)}に実施済み。次は${next}` }
}

/**
 * The programme of a year (ガイドライン 対策基準9.3): a line for each turn of each duty that comes in it, carried over from last year where
 * there was one, and every other duty with the reason why not. No duty is in both, none in neither.
 */
export function proposeProgramme(
  duties: readonly PlanDuty[],
  last: readonly LastLine[],
  decidedOut: ReadonlyMap<string, string>,
  year: PlanYear,
): Proposal {
  const load = emptyLoad()
  const lastOf = Map.groupBy(last, ({ dutyId }) => dutyId)
  const lines: ProposedLine[] = []
  const left: ProposedLeft[] = []
  const out = (dutyId: string, { reason, note }: Why) =>
    left.push({ dutyId, reason, decidedBy: decidesOn[reason], note })
  const fresh: [PlanDuty, Work][] = []
  // What stays where it was comes first; the rest is then spread around it.
  for (const duty of duties) {
    const answer = answerOf(duty, year)
    const decided = decidedOut.get(duty.id)
    if ('reason' in answer) out(duty.id, answer)
    else if (decided !== undefined) out(duty.id, { reason: 'byDecision', note: decided })
    else if (answer.reviewBy !== undefined) {
      const window = windowBy(answer.reviewBy, year, load)
      if (window) lines.push(reviewLine(duty, window, answer.reviewBy))
      else out(duty.id, { reason: 'notApplicable', note: untilNote(answer.reviewBy) })
    } else {
      const carried = carry(duty, answer, lastOf.get(duty.id) ?? [], year, load)
      if (carried) lines.push(...carried)
      else fresh.push([duty, answer])
    }
  }
  for (const line of lastOf.get(null) ?? []) {
    const earlier = wasLate(line)
    const window = carriedWindow(line, year, { earlier, appliesFrom: null })
    if (window) lines.push(again(line, window, load, { earlier, source: 'carriedOver' }))
  }
  for (const [duty, answer] of fresh) {
    const windows = windowsOf(answer.every, duty, year, load)
    if (windows.length === 0) out(duty.id, { reason: 'notThisYear', note: '年度の残りに行える月がない' })
    else lines.push(...windows.map((window, index) => newLine(duty, answer, window, turn(windows.length, index))))
  }
  return { lines: lines.toSorted(byDay), left }
}

const byDay = (a: ProposedLine, b: ProposedLine): number =>
  a.due.localeCompare(b.due) || a.opens.localeCompare(b.opens) || a.title.localeCompare(b.title)

const turn = (count: number, index: number): string => (count === 1 ? '' : `（${index + 1}／${count}回目）`)

/** Roles that each unit has of its own: what they have to do is asked of each unit apart. */
const unitRoles: ReadonlySet<string> = new Set([
  'departmentSecurityOfficer',
  'securityManager',
  'staff',
  'personalNumberProtectionOfficer',
  'personalNumberHandler',
])

function newLine(duty: PlanDuty, answer: { source: 'frequency' | 'event' }, window: Window, nth: string): ProposedLine {
  const event = answer.source === 'event'
  const record = event ? '実施の有無を確かめた記録' : duty.evidence.map(({ name }) => name).join('、') || '実施の記録'
  const missing = duty.objects === 0 && duty.objectKind !== 'activity'
  return {
    seriesId: null,
    dutyId: duty.id,
    title: event ? `${duty.title}：年度中の実施の確認` : `${duty.title}${nth}`,
    ...window,
    ownerPostId: duty.ownerPostId,
    perUnit: !event && duty.units > 1 && (duty.objectKind === 'unit' || unitRoles.has(duty.subjectRole)),
    steps: stepsOf({ ...duty, record }),
    recordAsked: record,
    minutes: minutesOf(event ? 'record' : duty.evidence[0]?.kind),
    source: answer.source,
    legalDay: false,
    note: missing ? '台帳に対象がまだない。登録から始める。対象がなければ、対象外の決定を受ける。' : '',
  }
}

const REVIEW = '：対象外の決定の見直し'

function reviewLine(duty: PlanDuty, window: Window, until: Day): ProposedLine {
  return {
    seriesId: null,
    dutyId: duty.id,
    title: `${duty.title}${REVIEW}`,
    ...window,
    ownerPostId: duty.ownerPostId,
    perUnit: false,
    steps: [
      { title: '対象外とした事実が今も変わらないか確かめ、続けるときは改めて決定を受ける', href: `/duties/${duty.id}` },
    ],
    recordAsked: '対象外の決定文書',
    minutes: minutesOf('document'),
    source: 'frequency',
    legalDay: false,
    note: `${untilNote(until)}。過ぎると遵守事項に戻る。`,
  }
}

const LAST_YEAR = '昨年度は'
const wasLate = ({ late, undone }: LastLine): boolean => late + undone > 0

/** Turns of last year a year later; null where last year had none, or another number than the duty now asks for. */
function carry(
  duty: PlanDuty,
  answer: Work,
  last: readonly LastLine[],
  year: PlanYear,
  load: Load,
): ProposedLine[] | null {
  // The review of a decision that spared the duty last year is not the duty's own work.
  if (last.length === 0 || last.some(({ title }) => title.endsWith(REVIEW))) return null
  const legal = last.some(({ legalDay }) => legalDay)
  const asked = windowsOf(answer.every, duty, { ...year, today: firstDayOf(year.fiscalYear) }, emptyLoad())
  if (!legal && last.length !== asked.length) return null
  // Months and quarters are what they are: no turn of them can come earlier.
  const fixed = !legal && (answer.every === 'month' || answer.every === 'quarter')
  const start = year.today
  const lines = last.flatMap((line, index) => {
    const earlier = wasLate(line) && last.length === 1
    const own = fixed ? (asked[index] ?? null) : null
    const window = own ?? carriedWindow(line, year, { earlier, appliesFrom: duty.appliesFrom })
    if (!window || window.due < start) return []
    const opens = window.opens < start ? start : window.opens
    const owned = { ...line, ownerPostId: line.ownerPostId ?? duty.ownerPostId }
    return [again(owned, { opens, due: window.due }, load, { earlier, source: answer.source })]
  })
  return lines.length > 0 ? lines : null
}

function again(
  line: LastLine,
  window: Window,
  load: Load,
  { earlier, source }: { earlier: boolean; source: ProposedLine['source'] },
): ProposedLine {
  place(load, window.due)
  const {
    total,
    late,
    undone,
    learned,
    seriesId,
    dutyId,
    title,
    ownerPostId,
    perUnit,
    steps,
    recordAsked,
    minutes,
    legalDay,
  } = line
  const told = [
    ...(wasLate(line)
      ? [
          `${LAST_YEAR}${total}件のうち期限後${late}件、未実施${undone}件。${earlier && !legalDay ? '1か月早めた。' : ''}`,
        ]
      : []),
    // What was said of the year before last is not said again.
    ...line.note.split('\n').filter((text) => text !== '' && !text.startsWith(LAST_YEAR)),
    ...learned,
  ]
  return {
    seriesId,
    dutyId,
    title,
    ...window,
    ownerPostId,
    perUnit,
    steps,
    recordAsked,
    minutes,
    source: told.length > 0 ? 'carriedOver' : source,
    legalDay,
    note: [...new Set(told)].join('\n').slice(0, 1000),
  }
}
