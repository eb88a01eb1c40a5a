import { command, type CommandScope } from '../../core/command.ts'
import { inChunks } from '../../core/db/in-chunks.ts'
import { newId } from '../../core/ids.ts'
import { ruleVersions } from '../evidence/attach-evidence.ts'
import { type EvidenceDraft, storeEvidence } from '../evidence/store-evidence.ts'
import { handOf } from '../people/own.ts'
import { activityErrors } from './activities.errors.ts'
import { activityReport } from './activities.schema.ts'
import { loadOwnPosts, type OwnPost } from './acted-for.queries.ts'
import { type ActivityRecord, activitySubject } from './activity.subject.ts'
import { concernedObjects } from './concerned-objects.queries.ts'
import { requireFresh, requireOpen } from './require-fresh.ts'

/**
 * Says that an activity was done, or that it could not be. Its duty gets an answer on the objects concerned, dated by the day it was done; how long that
 * holds is the fold's to say (states.md R8). Without a record it is a declaration; with one another person may confirm it (R7).
 */
export const reportActivity = command('activities.report', activityReport, async (scope) => {
  const { tx, ctx, input, load, record } = scope
  const own = await loadOwnPosts(tx, ctx)
  const row = await load(activitySubject(own), input.id, 'report')
  await requireFresh(tx, row, input.version)
  requireOpen(row)
  if (input.doneOn > ctx.clock.today()) throw activityErrors('futureDay', {}, [{ path: 'doneOn', message: '' }])
  const objects = await concernedObjects(tx, row, input.doneOn)
  const objectIds = objects.map(({ id }) => id)
  const evidenceId = input.form === 'none' ? null : await attach(scope, row, input, objectIds)
  await insertAnswers(scope, row, input, objectIds, evidenceId)
  const after = {
    state: 'done' as const,
    doneOn: input.doneOn,
    outcome: input.outcome,
    evidenceId,
    note: input.note === '' ? row.note : input.note,
    doneBy: doneBy(ctx.actor.name, row.ownerPostId === null ? undefined : own.get(row.ownerPostId)),
  }
  await tx
    .updateTable('activity')
    .set({
      ...after,
      doneById: ctx.actor.kind === 'user' ? ctx.actor.personId : null,
      closedAt: ctx.clock.now(),
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .execute()
  record({
    action: 'activity.report',
    kind: 'activity',
    id: row.id,
    unitId: row.unitId,
    before: { state: row.state, note: row.note },
    after: { title: row.title, ...after, objects: objects.length },
  })
  return { ok: true as const }
})

const doneBy = (name: string, post: OwnPost | undefined): string =>
  post === undefined ? name : post.acting === null ? `${post.title} ${name}` : `${name}（${post.title} 代理）`

type Input = CommandScope<EvidenceDraft & { outcome: 'positive' | 'negative'; doneOn: string }>

async function attach(
  { tx, ctx, record }: Pick<Input, 'tx' | 'ctx' | 'record'>,
  row: ActivityRecord,
  input: Omit<EvidenceDraft, 'form' | 'dataDate' | 'verdict'> & {
    form: EvidenceDraft['form'] | 'none'
    doneOn: string
    outcome: 'positive' | 'negative'
  },
  objectIds: readonly string[],
): Promise<string | null> {
  if (input.form === 'none') return null
  const targets =
    row.dutyId === null || objectIds.length === 0 ? [] : [{ dutyId: row.dutyId, objectIds: [...objectIds] }]
  const draft = {
    ...input,
    form: input.form,
    name: input.name || row.title.slice(0, 100),
    dataDate: input.doneOn,
    verdict: input.outcome,
  }
  return (await storeEvidence({ tx, ctx, record }, draft, targets)).id
}

/** One row per object; the answer bears the id of its record, so that whoever confirms the record confirms the answer. */
async function insertAnswers(
  { tx, ctx }: Pick<Input, 'tx' | 'ctx'>,
  row: ActivityRecord,
  input: { doneOn: string; outcome: 'positive' | 'negative'; periodTo?: string | undefined },
  objectIds: readonly string[],
  evidenceId: string | null,
): Promise<void> {
  const { dutyId } = row
  if (dutyId === null) return
  const now = ctx.clock.now()
  const versions = await ruleVersions(tx, [dutyId])
  const rows = objectIds.map((objectId) => ({
    organisationId: ctx.organisationId,
    rowId: newId(now.getTime()),
    id: evidenceId ?? row.id,
    dutyId,
    objectId,
    kind: 'activity' as const,
    validFrom: input.doneOn,
    validTo: input.periodTo ?? null,
    recordedAt: now,
    ruleVersion: versions.get(dutyId) ?? 'own',
    question: 'main',
    verdict: input.outcome,
    byId: handOf(ctx),
    detail: JSON.stringify({ hasRecord: evidenceId !== null, activityId: row.id }),
  }))
  await inChunks(rows, 2000, (chunk) => tx.insertInto('signal').values(chunk).execute())
}
