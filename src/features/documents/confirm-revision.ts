import { z } from 'zod'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { revisionSubject } from './document-rows.ts'
import { documentErrors } from './documents.errors.ts'
import { dayBefore, guessPartTiers, readDecidedOn, recordYear } from './documents.rules.ts'
import { daySchema, type DocumentTier, parsedSchema, recordSchema, tierSchema } from './documents.schema.ts'
import { moveAnchors, moveMatchDecisions } from './move-anchors.ts'
import { readingFault } from './reading/reading.rules.ts'
import { storeClauses } from './store-clauses.ts'
import { supersede } from './supersede.ts'

const input = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title: z.string().trim().min(1).max(300),
  issuer: z.string().trim().max(200).default(''),
  decidedOn: z.string().trim().max(40).default(''),
  decidedBy: z.string().trim().max(200).default(''),
  effectiveFrom: daySchema.nullable().default(null),
  record: recordSchema,
  partTiers: z.record(z.string(), tierSchema).default({}),
})

/**
 * Confirms a reading: clauses become rows, the revision before ends the day before, and duties follow their clauses.
 * The effective day is that of the decision, not of the click (design §2), today where only a month or nothing is known.
 */
export const confirmRevision = command(
  'documents.write',
  input,
  async ({ tx, ctx, input: form, load, record, enqueue }) => {
    const { organisationId } = ctx
    const row = await load(revisionSubject, form.id, 'confirm')
    if (row.version !== form.version) throw fail('changedMeanwhile')
    if (row.trackedChangesDecision === null && Array.isArray(row.trackedChanges) && row.trackedChanges.length > 0)
      throw documentErrors('trackedChangesOpen')
    if (form.record.disclosure !== 'open' && form.record.disclosureReason === '')
      throw documentErrors('reasonMissing', {}, [{ path: 'disclosureReason', message: '' }])
    const decided = form.decidedOn === '' ? null : readDecidedOn(form.decidedOn)
    if (form.decidedOn !== '' && !decided)
      throw documentErrors('badDate', { text: form.decidedOn }, [{ path: 'decidedOn', message: '' }])
    const parsed = parsedSchema.parse(row.parsed)
    const fault = readingFault(parsed, row.sourceText, null)
    if (fault) throw fault
    if (parsed.nodes.length === 0) throw documentErrors('noClauses')

    const now = ctx.clock.now()
    const today = ctx.clock.today()
    const effectiveFrom = form.effectiveFrom ?? (decided?.precision === 'day' ? decided.day : today)
    const document = await tx
      .selectFrom('document')
      .select(['id', 'title', 'tier', 'parentId'])
      .where('id', '=', row.documentId)
      .executeTakeFirstOrThrow()
    const previous = await supersede(tx, { documentId: document.id, effectiveFrom, today })
    if (previous)
      record({
        action: 'revision.supersede',
        kind: 'revision',
        id: previous.id,
        before: previous.before,
        after: previous.after,
      })

    const after = {
      state: 'confirmed' as const,
      title: form.title,
      issuer: form.issuer,
      decidedOn: decided?.day ?? null,
      decidedPrecision: decided?.precision ?? null,
      decidedBy: form.decidedBy,
      effectiveFrom,
      version: row.version + 1,
      confirmedAt: now,
    }
    await tx.updateTable('revision').set(after).where('id', '=', row.id).execute()
    const attributes = { ...form.record, fiscalYear: recordYear(decided, today) }
    await tx.updateTable('record').set(attributes).where('id', '=', row.id).execute()
    const guessed = row.combined ? guessPartTiers(parsed.nodes) : {}
    const tierOf = (nodeId: string): DocumentTier =>
      (row.combined ? (form.partTiers[nodeId] ?? guessed[nodeId]) : undefined) ?? document.tier
    const { count, carried } = await storeClauses(tx, parsed.nodes, previous?.id ?? null, {
      organisationId,
      revisionId: row.id,
      tierOf,
      now,
    })
    record({
      action: 'revision.confirm',
      kind: 'revision',
      id: row.id,
      disclosure: form.record.disclosure,
      before: { state: row.state, version: row.version, title: row.title },
      after: { ...after, ...attributes, clauses: count },
    })
    if (document.title !== form.title) {
      await tx.updateTable('document').set({ title: form.title }).where('id', '=', document.id).execute()
      record({
        action: 'document.update',
        kind: 'document',
        id: document.id,
        before: document,
        after: { ...document, title: form.title },
      })
    }
    const moved = previous
      ? await moveAnchors(tx, { organisationId, previousId: previous.id, carried, from: effectiveFrom, now })
      : []
    for (const duty of moved) {
      record({
        action: 'duty.linkRule',
        kind: 'duty',
        id: duty.dutyId,
        before: { clauses: duty.before },
        after: { clauses: duty.after, from: effectiveFrom, until: dayBefore(effectiveFrom) },
      })
    }
    await moveMatchDecisions(tx, carried)
    await enqueue('states.recompute', {})
    return { documentId: document.id, effectiveFrom, clauses: count, carried: carried.size, movedDuties: moved.length }
  },
)
