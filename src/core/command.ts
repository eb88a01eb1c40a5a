import { randomBytes } from 'node:crypto'
import { type ZodType, type z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import type { Context } from './context.ts'
import { inChunks } from './db/in-chunks.ts'
import { inScope, type Tx } from './db/database.ts'
import type { Disclosure } from './db/db.gen.ts'
import { AppError, fail, type Message } from './errors.ts'
import type { HistoryAction } from './history-actions.ts'
import { payloadDigest, payloadText, rowKeyPurpose, rowMac } from './history-payload.ts'
import { newId } from './ids.ts'
import type { JobName } from './jobs.ts'
import { inUnitScope, requireVerb, type Verb } from './permission.ts'

/** One changed record: exactly one history row. `before` is null for what is new, `after` for what is gone. */
export type Change = {
  action: HistoryAction
  kind: string
  id: string
  unitId?: string | null
  disclosure?: Disclosure
  before: object | null
  after: object | null
}

/** A policy's answer; the reason is shown to the person, so it says what would have to be different. */
export type Allowed = { allowed: true } | { allowed: false; reason: Message }
export const allowed: Allowed = { allowed: true }
export const denied = (ja: string, en: string): Allowed => ({ allowed: false, reason: { ja, en } })

/** How rows of one kind are loaded for writing, whom they belong to, and what each action on them asks. */
export type Subject<Row, Action extends string> = {
  find: (tx: Tx, id: string) => Promise<Row | undefined>
  /** Unit or member body; null: the whole organisation; several where a row spans them, of which one within reach is enough to find it. */
  unitOf: (row: Row) => string | null | readonly (string | null)[]
  /** A row that is the actor's own is found whatever their units (scope 本人); the policy is asked all the same. */
  isOwn?: (ctx: Context, row: Row) => boolean
  policy: Record<Action, (ctx: Context, row: Row, tx: Tx) => Allowed | Promise<Allowed>>
}

export type CommandScope<I> = {
  tx: Tx
  ctx: Context
  input: I
  /** The only way to a row that will be written: 404 outside the actor's scope, 403 with the policy's reason. */
  load: <Row, Action extends string>(subject: Subject<Row, Action>, id: string, action: Action) => Promise<Row>
  record: (change: Change) => void
  enqueue: (job: JobName, data: object) => Promise<void>
}

const reaches = (scope: 'all' | ReadonlySet<string>, units: string | null | readonly (string | null)[]): boolean =>
  units === null || typeof units === 'string'
    ? inUnitScope(scope, units)
    : scope === 'all' || units.some((unit) => inUnitScope(scope, unit))

const deniedError = (reason: Message): AppError => new AppError('app.denied', { status: 403, ...reason })

/** Field errors of a failed parse, by path, so that a form can show each beside its field. */
const fieldErrors = (error: z.ZodError): { path: string; message: string }[] =>
  error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))

/**
 * Makes a command: parse → verb → transaction in the organisation's scope → rule and write → history, all or nothing.
 * Inside there is `tx` and no `db`; side effects are jobs inserted in the same transaction. A command that records no change is a defect and fails.
 */
export function command<I extends ZodType, R>(
  verb: Verb | 'self',
  input: I,
  run: (scope: CommandScope<z.output<I>>) => Promise<R>,
): (ctx: Context, raw: z.input<I>) => Promise<R> {
  return async (ctx, raw) => {
    const parsed = input.safeParse(raw)
    if (!parsed.success) throw fail('invalidInput', {}, fieldErrors(parsed.error))
    const scope = verb === 'self' ? 'all' : requireVerb(ctx.access, verb)
    return inScope(ctx.db, ctx.organisationId, async (tx) => {
      const changes: Change[] = []
      const result = await run({
        tx,
        ctx,
        input: parsed.data,
        record: (change) => void changes.push(change),
        enqueue: (job, data) => ctx.jobs.enqueue(tx, job, { organisationId: ctx.organisationId, ...data }),
        load: async (subject, id, action) => {
          const row = await subject.find(tx, id)
          if (row === undefined || !(reaches(scope, subject.unitOf(row)) || subject.isOwn?.(ctx, row)))
            throw fail('notFound')
          const answer = await subject.policy[action](ctx, row, tx)
          if (!answer.allowed) throw deniedError(answer.reason)
          return row
        },
      })
      if (changes.length === 0) throw new Error('a command recorded no change')
      await writeHistory(tx, ctx, changes)
      return result
    })
  }
}

const canonical = (value: object | null): string | null =>
  // Through JSON first: what has a toJSON, such as a date, is kept as JSON would show it.
  value === null ? null : canonicalJson(JSON.parse(JSON.stringify(value)))

async function writeHistory(tx: Tx, ctx: Context, changes: Change[]): Promise<void> {
  const at = ctx.clock.now()
  const key = ctx.keyOf(rowKeyPurpose(ctx.organisationId))
  const actor = canonicalJson(ctx.actor)
  const rows = changes.map((change) => {
    const row = {
      id: newId(at.getTime()),
      actor,
      action: change.action,
      subjectKind: change.kind,
      subjectId: change.id,
      unitId: change.unitId ?? null,
      disclosure: change.disclosure ?? ('partly' as const),
      before: canonical(change.before),
      after: canonical(change.after),
    }
    const salt = randomBytes(16)
    const digest = payloadDigest(salt.toString('hex'), payloadText({ ...row, at: at.toISOString() }))
    return { ...row, organisationId: ctx.organisationId, at, salt, digest, mac: rowMac(key, digest) }
  })
  await inChunks(rows, 2000, (chunk) => tx.insertInto('history').values(chunk).execute())
}
