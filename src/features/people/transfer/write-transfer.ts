import { sql } from 'kysely'
import type { CommandScope } from '../../../core/command.ts'
import { newId } from '../../../core/ids.ts'
import type { Override } from '../../dual-roles/dual-roles.schema.ts'
import { requireSeparateRoles } from '../../dual-roles/require-separate-roles.ts'
import type { FilePlan } from './preview.ts'
import type { Planned } from './transfer.types.ts'
import { writePeople } from './write-people.ts'

type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>
type TransferPlan = Extract<FilePlan, { kind: 'transfer' }>

/** Dated rows only: before the day every question has the answer it had. One history row for each changed record. @returns rows taken */
export async function writeTransfer(
  scope: Scope,
  { roster, plan }: TransferPlan,
  override: Override | undefined,
): Promise<number> {
  const { ctx } = scope
  const rows = plan.planned.filter(({ outcome }) => outcome !== 'unchanged')
  const newcomers = rows.filter(({ newPerson }) => newPerson !== null)
  const ids = new Map(newcomers.map((row) => [keyOf(row), newId(ctx.clock.now().getTime())]))
  const personId = (row: Planned): string => ids.get(row.personId ?? '') ?? row.personId ?? ''
  const names = {
    person: (id: string) =>
      roster.people.find((one) => one.id === id)?.name ?? rows.find((row) => personId(row) === id)?.name ?? '',
    post: (id: string) => roster.posts.find((one) => one.id === id),
  }
  await writePeople(
    scope,
    rows.flatMap((row) =>
      row.newPerson
        ? [
            {
              id: personId(row),
              name: row.name,
              staffNumber: row.number,
              covered: true,
              email: null,
              validFrom: row.day,
              validTo: null,
              ...row.newPerson,
            },
          ]
        : [],
    ),
  )
  await endAssignments(scope, rows, roster.assignments, names)
  const started = await startAssignments(scope, rows, personId, names)
  await requireSeparateRoles(scope, { assignmentIds: [...started.values()] }, override)
  await leave(scope, rows, roster.people)
  await planMoves(scope, rows, personId)
  await announce(scope, rows, started, names)
  return rows.length
}

const keyOf = ({ sheet, row }: Planned): string => `${sheet}:${row}`
type Names = {
  person: (id: string) => string
  post: (id: string) => { title: string; unitId: string | null } | undefined
}

async function endAssignments(
  { tx, record }: Scope,
  rows: readonly Planned[],
  known: TransferPlan['roster']['assignments'],
  names: Names,
) {
  const ends = rows.flatMap(({ ends: own }) => own)
  if (ends.length === 0) return
  await sql`
    update assignment a set valid_to = e.last_day from unnest(${ends.map((end) => end.assignmentId)}::uuid[], ${ends.map((end) => end.lastDay)}::date[])
      as e(id, last_day) where a.id = e.id`.execute(tx)
  const before = new Map(known.map((one) => [one.id, one]))
  for (const { assignmentId: id, postId, lastDay } of ends) {
    const row = before.get(id)
    if (!row) continue
    const post = names.post(postId)
    const shown = { ...row, person: names.person(row.personId), post: post?.title ?? '' }
    record({
      action: 'assignment.end',
      kind: 'assignment',
      id,
      unitId: post?.unitId ?? null,
      before: shown,
      after: { ...shown, validTo: lastDay },
    })
  }
}

/** @returns the new assignment of each row, by its key */
async function startAssignments(
  { tx, ctx, record }: Scope,
  rows: readonly Planned[],
  personId: (row: Planned) => string,
  names: Names,
) {
  const { organisationId } = ctx
  const started = rows.flatMap((row) => {
    if (!row.starts) return []
    const id = newId(ctx.clock.now().getTime())
    const { postId } = row.starts
    return [
      {
        key: keyOf(row),
        assignment: { organisationId, id, personId: personId(row), postId, validFrom: row.day, validTo: null },
      },
    ]
  })
  if (started.length > 0)
    await tx
      .insertInto('assignment')
      .values(started.map(({ assignment }) => assignment))
      .execute()
  for (const { assignment } of started) {
    const post = names.post(assignment.postId)
    record({
      action: 'assignment.create',
      kind: 'assignment',
      id: assignment.id,
      unitId: post?.unitId ?? null,
      before: null,
      after: { ...assignment, person: names.person(assignment.personId), post: post?.title ?? '' },
    })
  }
  return new Map(started.map(({ key, assignment }) => [key, assignment.id]))
}

async function leave({ tx, record }: Scope, rows: readonly Planned[], people: TransferPlan['roster']['people']) {
  const known = new Map(people.map((person) => [person.id, person]))
  const gone = rows.flatMap(({ personId, lastDay }) => {
    const person = known.get(personId ?? '')
    return person && lastDay !== null && person.validTo !== lastDay ? [{ person, lastDay }] : []
  })
  if (gone.length === 0) return
  await sql`
    update object o set valid_to = g.last_day from unnest(${gone.map(({ person }) => person.id)}::uuid[], ${gone.map(({ lastDay }) => lastDay)}::date[])
      as g(id, last_day) where o.id = g.id`.execute(tx)
  for (const { person, lastDay } of gone) {
    const { hidden: _, ...before } = person
    record({
      action: 'person.update',
      kind: 'person',
      id: person.id,
      unitId: person.unitId,
      disclosure: 'closed',
      before,
      after: { ...before, validTo: lastDay },
    })
  }
}

async function planMoves({ tx, ctx, record }: Scope, rows: readonly Planned[], personId: (row: Planned) => string) {
  const moves = rows.flatMap((row) =>
    row.moveTo
      ? [
          {
            organisationId: ctx.organisationId,
            id: newId(ctx.clock.now().getTime()),
            personId: personId(row),
            unitId: row.moveTo.unitId,
            effectiveOn: row.day,
            recordedAt: ctx.clock.now(),
          },
        ]
      : [],
  )
  if (moves.length === 0) return
  await tx.insertInto('personMove').values(moves).execute()
  for (const move of moves)
    record({
      action: 'transfer.plan',
      kind: 'personMove',
      id: move.id,
      unitId: move.unitId,
      disclosure: 'closed',
      before: null,
      after: move,
    })
}

/** Openings of posts whose holder is 未定, and those that a named person fills. */
async function announce(
  { tx, ctx, record }: Scope,
  rows: readonly Planned[],
  started: ReadonlyMap<string, string>,
  names: Names,
) {
  const open = rows.flatMap(({ undecided, day }) =>
    undecided
      ? [
          {
            organisationId: ctx.organisationId,
            id: newId(ctx.clock.now().getTime()),
            postId: undecided.postId,
            effectiveOn: day,
            recordedAt: ctx.clock.now(),
          },
        ]
      : [],
  )
  if (open.length > 0) await tx.insertInto('undecidedHolder').values(open).execute()
  for (const row of open) {
    const post = names.post(row.postId)
    record({
      action: 'undecided.announce',
      kind: 'undecidedHolder',
      id: row.id,
      unitId: post?.unitId ?? null,
      before: null,
      after: { ...row, post: post?.title ?? '' },
    })
  }
  const filled = rows.flatMap((row) =>
    row.fills && row.starts ? [{ id: row.fills, by: started.get(keyOf(row)) ?? '', postId: row.starts.postId }] : [],
  )
  if (filled.length === 0) return
  await sql`
    update undecided_holder u set filled_by = f.by from unnest(${filled.map(({ id }) => id)}::uuid[], ${filled.map(({ by }) => by)}::uuid[]) as f(id, by)
    where u.id = f.id`.execute(tx)
  for (const { id, by, postId } of filled) {
    const post = names.post(postId)
    record({
      action: 'undecided.fill',
      kind: 'undecidedHolder',
      id,
      unitId: post?.unitId ?? null,
      before: { post: post?.title ?? '', filledBy: null },
      after: { post: post?.title ?? '', filledBy: by },
    })
  }
}
