import { z } from 'zod'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { catalogue } from '../measures/catalogue.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { dutiesContract } from './duties.contract.ts'
import { dutyErrors } from './duty.errors.ts'
import { dutySubject } from './duty.subject.ts'
import { ownRegister } from './own-register.labels.ts'
import { takeUpMeasures } from './take-up-measures.ts'

/** Gives the duty to a post of the body's choice; null goes back to the post designated to the duty's role. */
export const assignOwner = command(
  'duties.write',
  z.object({ id: z.uuid(), postId: z.uuid().nullable() }),
  async ({ tx, input, load, record }) => {
    const duty = await load(dutySubject, input.id, 'write')
    if (
      input.postId !== null &&
      !(await tx.selectFrom('post').select('id').where('id', '=', input.postId).executeTakeFirst())
    )
      throw fail('notFound')
    await tx.updateTable('duty').set({ ownerPostId: input.postId }).where('id', '=', duty.id).execute()
    record({
      action: 'duty.update',
      kind: 'duty',
      id: duty.id,
      before: { title: duty.title, ownerPostId: duty.ownerPostId },
      after: { title: duty.title, ownerPostId: input.postId },
    })
    return { ok: true as const }
  },
)

/** Registers an object by name, for kinds without a register of their own (contracts, activities …). */
export const registerObject = command(
  'duties.write',
  dutiesContract.registerObject['~orpc'].inputSchema!,
  async ({ tx, ctx, input, load, record }) => {
    const duty = await load(dutySubject, input.id, 'write')
    const register = ownRegister(duty.objectKind)
    if (register)
      throw dutyErrors('keptByRegister', { ja: register.name.ja, en: register.name.en, path: register.path })
    if (
      input.unitId !== null &&
      !(await tx
        .selectFrom('object')
        .select('id')
        .where('id', '=', input.unitId)
        .where('kind', 'in', ['unit', 'memberBody'])
        .executeTakeFirst())
    )
      throw fail('notFound')
    const object = {
      organisationId: ctx.organisationId,
      id: newId(ctx.clock.now().getTime()),
      kind: duty.objectKind,
      name: input.name,
      unitId: input.unitId,
      validFrom: null,
      recordedAt: ctx.clock.now(),
    }
    await tx.insertInto('object').values(object).execute()
    record({
      action: 'object.create',
      kind: 'object',
      id: object.id,
      unitId: input.unitId,
      before: null,
      after: object,
    })
    return { id: object.id }
  },
)

/** Makes duties of measures on which the documents are silent: they stand as 規程なし until a clause says them. */
export const takeUp = command(
  'duties.write',
  dutiesContract.takeUp['~orpc'].inputSchema!,
  async ({ tx, ctx, input, record }) => {
    requireEverywhere(ctx, 'duties.write')
    const { byId } = await catalogue()
    const measures = [...new Set(input.measureIds)].map((id) => {
      const measure = byId.get(id)
      if (!measure) throw dutyErrors('unknownMeasure', { id })
      return measure
    })
    let created = 0
    await takeUpMeasures(tx, ctx, measures, ctx.clock.today(), (change) => {
      created++
      record(change)
    })
    // Asking twice is no error: what exists already is simply there. The asking itself is recorded then.
    if (created === 0)
      record({
        action: 'duty.takeUp',
        kind: 'organisation',
        id: ctx.organisationId,
        before: null,
        after: { measureIds: input.measureIds, created },
      })
    return { created }
  },
)
