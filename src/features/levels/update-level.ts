import { command } from '../../core/command.ts'
import { levelSubject } from './levels.policy.ts'
import { levelChange } from './levels.schema.ts'

/**
 * Corrects the wording of a level and its handling rules; a rule without text is left out. Code, rank and what it answers in the guideline
 * stay: changing those changes what a class meant, which is a new set (`adoptLevelSet`).
 */
export const updateLevel = command('organisation.write', levelChange, async ({ tx, ctx, input, load, record }) => {
  const { setEnded: _, ...level } = await load(levelSubject, input.id, 'correct')
  const { organisationId } = ctx
  const old = await tx
    .selectFrom('handlingRule')
    .select(['operation', 'text', 'provenance'])
    .where('levelId', '=', level.id)
    .orderBy('operation')
    .execute()
  const { name, description } = input
  const rules = input.rules.filter(({ text }) => text !== '')
  await tx.updateTable('level').set({ name, description }).where('id', '=', level.id).execute()
  await tx.deleteFrom('handlingRule').where('levelId', '=', level.id).execute()
  if (rules.length > 0)
    await tx
      .insertInto('handlingRule')
      .values(rules.map((rule) => ({ organisationId, levelId: level.id, ...rule })))
      .execute()
  record({
    action: 'level.update',
    kind: 'level',
    id: level.id,
    before: { ...level, handling: handlingOf(old) },
    after: { ...level, name, description, handling: handlingOf(rules) },
  })
})

const handlingOf = (rules: readonly { operation: string; text: string; provenance: string }[]) =>
  Object.fromEntries(rules.map(({ operation, text, provenance }) => [operation, `${text}（${provenance}）`]))
