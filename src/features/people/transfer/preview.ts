import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../core/canonical-json.ts'
import type { Context, Locale } from '../../../core/context.ts'
import { addDays, type Day } from '../../../core/dates/days.ts'
import type { Tx } from '../../../core/db/database.ts'
import { loadRoster } from './load-roster.ts'
import { planRoster, type RosterPlan } from './plan-roster.rules.ts'
import { planTransfer } from './plan-transfer.rules.ts'
import { problemLabels } from './problems.labels.ts'
import type { ReadPeopleFile } from './read-file.ts'
import { columnNames } from './columns.labels.ts'
import type { FilePreview, Outcome } from './transfer.schema.ts'
import type { Plan, Problem, Roster } from './transfer.types.ts'

export type FilePlan = { roster: Roster; digest: string; problems: Problem[] } & (
  | { kind: 'transfer'; plan: Plan }
  | { kind: 'roster'; plan: RosterPlan }
)

/** What a file comes to against the roster as it is in this transaction. */
export async function planFile(tx: Tx, ctx: Context, file: ReadPeopleFile): Promise<FilePlan> {
  const roster = await loadRoster(tx, ctx)
  const digestOf = (rows: unknown, problems: Problem[]) =>
    createHash('sha256')
      .update(canonicalJson(JSON.parse(JSON.stringify({ rows, problems }))))
      .digest('hex')
  if (file.kind === 'transfer') {
    const plan = planTransfer(roster, file.rows)
    return { kind: 'transfer', roster, plan, problems: plan.problems, digest: digestOf(plan.planned, plan.problems) }
  }
  const plan = planRoster(roster, file.rows, file.columns)
  return { kind: 'roster', roster, plan, problems: plan.problems, digest: digestOf(plan.lines, plan.problems) }
}

/** The plan as a person looks at it. */
export function previewOf(
  file: FilePlan,
  hidden: readonly string[],
  dualRoles: FilePreview['dualRoles'],
  locale: Locale,
): FilePreview {
  const { roster, problems, digest } = file
  const rows = file.kind === 'transfer' ? transferRows(roster, file.plan) : rosterRows(roster, file.plan)
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length
  const fill = (text: string, detail: string) => text.replaceAll('{detail}', detail)
  return {
    kind: file.kind,
    plan: digest,
    hiddenSheets: [...hidden],
    days: [...new Set(rows.flatMap(({ day }) => day ?? []))].toSorted(),
    counts: {
      leave: count('leave'),
      join: count('join'),
      move: count('move'),
      concurrent: count('concurrent'),
      undecided: count('undecided'),
      add: count('add'),
      change: count('change'),
      unchanged: count('unchanged'),
      refused: problems.length,
    },
    rows,
    refusals: problems.map(({ sheet, row, column, value, code, detail }) => ({
      sheet,
      row,
      column: columnNames[column][locale],
      value,
      reason: fill(problemLabels[code].reason[locale], detail),
      remedy: fill(problemLabels[code].remedy[locale], detail),
    })),
    units: file.kind === 'transfer' ? byUnit(rows) : [],
    ...(file.kind === 'transfer' ? aftermath(roster, file.plan) : { vacant: [], shared: [] }),
    dualRoles,
  }
}

type Row = FilePreview['rows'][number]
const unitName = (roster: Roster, id: string | null): string => roster.units.find((unit) => unit.id === id)?.path ?? ''
const postTitle = (roster: Roster, id: string): string => roster.posts.find((post) => post.id === id)?.title ?? ''

const transferRows = (roster: Roster, plan: Plan): Row[] =>
  plan.planned.map(({ sheet, row, outcome, name, number, day, ends, starts, undecided, lastDay, unitId }) => ({
    sheet,
    row,
    outcome,
    name,
    number,
    day,
    from: ends.map(({ postId }) => postTitle(roster, postId)).join('・'),
    to: [starts?.postId, undecided?.postId]
      .flatMap((id) => (id === undefined ? [] : [postTitle(roster, id)]))
      .join('・'),
    unit: unitName(roster, unitId),
    lastDay,
  }))

const rosterRows = (roster: Roster, plan: RosterPlan): Row[] =>
  plan.lines.map(({ sheet, row, outcome, before, after }) => ({
    sheet,
    row,
    outcome,
    name: after.name,
    number: after.staffNumber,
    day: null,
    from: before && before.name !== after.name ? before.name : '',
    to: '',
    unit: unitName(roster, after.unitId),
    lastDay: after.validTo,
  }))

function byUnit(rows: readonly Row[]): FilePreview['units'] {
  const changed = rows.filter(({ outcome }) => outcome !== 'unchanged')
  return [...Map.groupBy(changed, ({ unit }) => unit)]
    .toSorted(([a], [b]) => a.localeCompare(b, 'ja'))
    .map(([unit, group]) => {
      const count = (...kinds: Row['outcome'][]) => group.filter(({ outcome }) => kinds.includes(outcome)).length
      return {
        unit,
        leave: count('leave'),
        join: count('join'),
        move: count('move', 'concurrent'),
        undecided: count('undecided'),
      }
    })
}

/** Posts left without a holder on a day of the plan, and posts where two hold from it on. */
function aftermath(roster: Roster, plan: Plan): Pick<FilePreview, 'vacant' | 'shared'> {
  const names = new Map([
    ...roster.people.map(({ id, name }) => [id, name] as const),
    ...plan.planned.map(({ sheet, row, name }) => [`${sheet}:${row}`, name] as const),
  ])
  const changed = plan.planned.filter(({ outcome }) => outcome !== 'unchanged')
  const days = [
    ...new Set(changed.flatMap(({ day, lastDay }) => (lastDay === null ? day : addDays(lastDay, 1)))),
  ].toSorted()
  const holders = (postId: string, day: Day) =>
    plan.assignments.filter(
      (one) => one.postId === postId && one.validFrom <= day && (one.validTo === null || one.validTo >= day),
    )
  const entry = (post: Roster['posts'][number], day: Day) => ({
    post: post.title,
    unit: unitName(roster, post.unitId),
    day,
  })
  const vacant = days.flatMap((day) =>
    roster.posts
      .filter(({ id }) => holders(id, day).length === 0)
      .filter(
        ({ id }) =>
          holders(id, addDays(day, -1)).length > 0 ||
          changed.some((one) => one.undecided?.postId === id && one.day === day),
      )
      .map((post) => entry(post, day)),
  )
  const shared = changed.flatMap(({ starts, day }) => {
    const post = roster.posts.find(({ id }) => id === starts?.postId)
    if (!post) return []
    const before = holders(post.id, day).filter(({ validFrom }) => validFrom < day)
    return before.length === 0
      ? []
      : [{ ...entry(post, day), names: before.map(({ personId }) => names.get(personId) ?? '') }]
  })
  return { vacant, shared }
}
