import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { inScope, type Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { type HeldPost, loadDesignated } from '../people/responsible.queries.ts'
import { withDrafter } from './approval.rules.ts'
import { type Approval, readApprovalRow, stepsNow, type StepRow } from './approval-row.ts'
import { readShown } from './approvals.queries.ts'
import type { approvalPage } from './approvals.schema.ts'
import { loadClasses } from './classes.queries.ts'
import type { ApprovalEffects } from './effects.types.ts'
import { type ApprovalAct, type AtStep, mayAct } from './may-act.ts'
import { type OwnPosts, ownAmong, personOf } from './own-posts.queries.ts'
import { planRoute } from './route.queries.ts'
import { loadViewings } from './viewings.queries.ts'
import { visibleApproval } from './visible.ts'

type Page = z.output<typeof approvalPage>
type Designated = Awaited<ReturnType<typeof loadDesignated>>

/** One approval as its reader sees it, with what they may do; a fixed number of statements. @throws {AppError} 404 */
export const readApproval = (ctx: Context, effects: ApprovalEffects, { id }: { id: string }): Promise<Page> =>
  inScope(ctx.db, ctx.organisationId, async (tx) => {
    const today = ctx.clock.today()
    const known = await loadDesignated(tx, today, 'all')
    const posts = ownAmong(known.posts, personOf(ctx))
    const wanted = sql<boolean>`(o.id = ${id}::uuid and ${visibleApproval(ctx, posts)})`
    const [shown] = await readShown(tx, ctx, posts, wanted)
    const row = shown && (await readApprovalRow(tx, id))
    if (!shown || !row) throw fail('notFound')
    return {
      ...shown,
      classId: row.classId,
      body: row.body,
      reason: row.reason,
      round: row.round,
      version: row.version,
      place: row.place,
      decidedBy: await decidedByOf(tx, row.decisionId),
      record: await recordOf(tx, id),
      matter: (await effects[row.kind]?.matter?.(tx, ctx, row.proposal)) ?? [],
      steps: row.steps.map((step) => shownStep(step, row, known.posts)),
      planned: await planned(tx, row, known, today),
      log: await logOf(tx, id),
      files: await tx
        .selectFrom('approvalFile')
        .select(['id', 'fileName as name', 'scan'])
        .where('approvalId', '=', id)
        .orderBy('addedAt')
        .orderBy('id')
        .execute(),
      viewings: await loadViewings(tx, posts, known.posts, sql<boolean>`v.approval_id = ${id}::uuid`),
      acts: actsOf(ctx, row, posts),
    }
  })

const decidedByOf = async (tx: Tx, decisionId: string | null): Promise<string | null> =>
  decisionId === null
    ? null
    : ((await tx.selectFrom('decision').select('decidedBy').where('id', '=', decisionId).executeTakeFirst())
        ?.decidedBy ?? null)

const recordOf = (tx: Tx, id: string): Promise<Page['record']> =>
  tx
    .selectFrom('record')
    .select(['fiscalYear', 'documentNumber', 'retentionYears', 'disclosure', 'disclosureReason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

function shownStep(step: StepRow, row: Approval, posts: readonly HeldPost[]): Page['steps'][number] {
  const now = step.round === row.round && (step.state === 'here' || step.state === 'waiting')
  const post = now ? posts.find(({ id }) => id === step.postId) : undefined
  return {
    ...step,
    afterView: step.afterViewName === null ? null : { name: step.afterViewName, seen: step.afterViewedAt !== null },
    holders: (post?.holders ?? []).map(({ personId, name, away }) => ({ personId, name, away: away !== null })),
    acting: (post?.acting?.by ?? []).map(({ personId, name }) => ({ personId, name })),
  }
}

async function planned(tx: Tx, row: Approval, known: Designated, today: string): Promise<Page['planned']> {
  if (!withDrafter.includes(row.state) || row.classId === null) return null
  const of = (await loadClasses(tx, row.kind)).find(({ id }) => id === row.classId)
  if (!of) return null
  const { steps, missing } = await planRoute(tx, row, of, today, known)
  return {
    missing,
    steps: steps.map(({ position, kind, post }) => ({
      position,
      kind,
      post: post.title,
      holders: post.holders.map(({ name }) => name),
    })),
  }
}

async function logOf(tx: Tx, id: string): Promise<Page['log']> {
  const { rows } = await sql<Omit<Page['log'][number], 'at'> & { at: Date }>`
    select act, round, post, person_name, for_person, comment, day, at from approval_act where approval_id = ${id}::uuid order by version`.execute(
    tx,
  )
  return rows.map((one) => ({ ...one, at: one.at.toISOString() }))
}

/** What the reader may do now, asked of the very rules that the commands ask. */
function actsOf(ctx: Context, row: Approval, posts: OwnPosts): Page['acts'] {
  const answer = (act: ApprovalAct, stepId: string | null = null) => {
    const said = mayAct(ctx, row, posts, act, stepId)
    return { allowed: said.allowed, reason: said.allowed ? null : said.reason[ctx.locale] }
  }
  const step = (act: AtStep) => {
    const aim = aimOf(ctx, row, posts, act)
    return {
      ...answer(act, aim?.id ?? null),
      stepId: aim?.id ?? null,
      acting: (aim && posts.get(aim.postId)?.acting?.name) ?? null,
    }
  }
  return {
    amend: answer('amend'),
    submit: answer('submit'),
    takeBack: answer('takeBack'),
    withdraw: answer('withdraw'),
    enterPaper: answer('enterPaper'),
    enterElsewhere: answer('enterElsewhere'),
    addFile: answer('addFile'),
    addScan: answer('addScan'),
    askViewing: answer('askViewing'),
    agree: step('agree'),
    decide: step('decide'),
    refuse: step('refuse'),
    return: step('return'),
    pullUp: step('pullUp'),
    afterView: step('afterView'),
  }
}

/** The step that an act of the reader would be about: where it lies at a post of theirs, otherwise the next one for a reason to be said. */
function aimOf(ctx: Context, row: Approval, posts: OwnPosts, act: AtStep): StepRow | undefined {
  const now = stepsNow(row)
  const here = now.filter(({ state }) => state === 'here')
  if (act === 'afterView')
    return row.steps.find(
      ({ afterViewPersonId, afterViewedAt, postId }) =>
        afterViewPersonId !== null &&
        afterViewedAt === null &&
        (afterViewPersonId === personOf(ctx) || posts.get(postId)?.acting === null),
    )
  if (act === 'pullUp') return now.findLast(({ state, postId }) => state === 'waiting' && posts.has(postId))
  return here.find(({ postId }) => posts.has(postId)) ?? here[0]
}
