import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { checkWindow, countChange, loadDraft } from './change-draft.ts'
import { programmeContract } from './programme.contract.ts'
import { lineSubject, type LoadedLine } from './programme.subject.ts'
import { decidesOn } from './propose.rules.ts'

/** Adds work to a draft. Of a duty that was left out it takes the duty in. */
export const addLine = command(
  'programme.write',
  programmeContract.addLine['~orpc'].inputSchema!,
  async ({ tx, ctx, input: { id: programmeId, steps, ...line }, load, record }) => {
    requireEverywhere(ctx, 'programme.write')
    const programme = await loadDraft({ tx, ctx, load }, programmeId)
    await checkWindow(tx, ctx, programme.fiscalYear, line)
    if (line.dutyId !== null) {
      const duty = await tx.selectFrom('duty').select('id').where('id', '=', line.dutyId).executeTakeFirst()
      if (!duty) throw fail('notFound')
      await tx
        .deleteFrom('programmeLeft')
        .where('programmeId', '=', programmeId)
        .where('dutyId', '=', line.dutyId)
        .execute()
    }
    const id = newId(ctx.clock.now().getTime())
    const row = {
      ...line,
      organisationId: ctx.organisationId,
      id,
      programmeId,
      seriesId: newId(),
      source: 'added' as const,
    }
    await tx
      .insertInto('programmeLine')
      .values({ ...row, steps: JSON.stringify(steps) })
      .execute()
    await countChange(tx, programmeId)
    record({ action: 'programme.addLine', kind: 'programme', id: programmeId, before: null, after: { ...line, steps } })
    return { id }
  },
)

/** Changes or moves a line of a draft; who saw an older state of it is refused. */
export const changeLine = command(
  'programme.write',
  programmeContract.changeLine['~orpc'].inputSchema!,
  async ({ tx, ctx, input: { id, version, ...after }, load, record }) => {
    requireEverywhere(ctx, 'programme.write')
    const line = await load(lineSubject, id, 'write')
    const programme = await loadDraft({ tx, ctx, load }, line.programmeId)
    await checkWindow(tx, ctx, programme.fiscalYear, after)
    const changed = await tx
      .updateTable('programmeLine')
      .set({ ...after, steps: JSON.stringify(after.steps), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw fail('changedMeanwhile')
    await countChange(tx, programme.id)
    record({ action: 'programme.changeLine', kind: 'programme', id: programme.id, before: payload(line), after })
    return { ok: true as const }
  },
)

const payload = ({ id: _id, programmeId: _programme, version: _version, dutyId: _duty, ...rest }: LoadedLine) => rest

/** Takes a line out. The last line of a duty leaves the duty out with the reason, so that none is lost from sight. */
export const removeLine = command(
  'programme.write',
  programmeContract.removeLine['~orpc'].inputSchema!,
  async ({ tx, ctx, input: { id, reason }, load, record }) => {
    requireEverywhere(ctx, 'programme.write')
    const line = await load(lineSubject, id, 'write')
    const { id: programmeId } = await loadDraft({ tx, ctx, load }, line.programmeId)
    await tx.deleteFrom('programmeLine').where('id', '=', id).execute()
    if (line.dutyId !== null) {
      const other = await tx
        .selectFrom('programmeLine')
        .select('id')
        .where('programmeId', '=', programmeId)
        .where('dutyId', '=', line.dutyId)
        .executeTakeFirst()
      if (!other)
        await tx
          .insertInto('programmeLeft')
          .values({
            organisationId: ctx.organisationId,
            programmeId,
            dutyId: line.dutyId,
            reason: 'byDecision',
            decidedBy: decidesOn.byDecision,
            note: reason,
          })
          .execute()
    }
    await countChange(tx, programmeId)
    record({
      action: 'programme.removeLine',
      kind: 'programme',
      id: programmeId,
      before: payload(line),
      after: { title: line.title, reason },
    })
    return { ok: true as const }
  },
)

/** Leaves a duty out of the year with all its lines, or gives the reason of one that is out already. */
export const leaveOut = command(
  'programme.write',
  programmeContract.leaveOut['~orpc'].inputSchema!,
  async ({ tx, ctx, input: { id: programmeId, dutyId, reason }, load, record }) => {
    requireEverywhere(ctx, 'programme.write')
    await loadDraft({ tx, ctx, load }, programmeId)
    const duty = await tx.selectFrom('duty').select('title').where('id', '=', dutyId).executeTakeFirst()
    if (!duty) throw fail('notFound')
    const gone = await tx
      .deleteFrom('programmeLine')
      .where('programmeId', '=', programmeId)
      .where('dutyId', '=', dutyId)
      .returning('title')
      .execute()
    const left = { reason: 'byDecision' as const, decidedBy: decidesOn.byDecision, note: reason }
    await tx
      .insertInto('programmeLeft')
      .values({ organisationId: ctx.organisationId, programmeId, dutyId, ...left })
      .onConflict((conflict) => conflict.columns(['organisationId', 'programmeId', 'dutyId']).doUpdateSet(left))
      .execute()
    await countChange(tx, programmeId)
    record({
      action: 'programme.leaveOut',
      kind: 'programme',
      id: programmeId,
      before: { title: duty.title, lineTitles: gone.map(({ title }) => title) },
      after: { title: duty.title, reason },
    })
    return { ok: true as const }
  },
)
