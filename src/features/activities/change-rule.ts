import { allowed, command, type Subject } from '../../core/command.ts'
import type { Selectable } from 'kysely'
import type { ActivityRule } from '../../core/db/db.gen.ts'
import { activityErrors } from './activities.errors.ts'
import { ruleChange } from './activities.schema.ts'
import { checkReferences } from './check-references.ts'

/** Rules are the whole body's. */
const ruleSubject: Subject<Selectable<ActivityRule>, 'change'> = {
  find: (tx, id) => tx.selectFrom('activityRule').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
  unitOf: () => null,
  policy: { change: () => allowed },
}

/** Changes what an event starts from now on; what it has started stays. A shipped default becomes the body's own decision. */
export const changeRule = command('programme.write', ruleChange, async ({ tx, input, load, record }) => {
  const { id, steps, ...wanted } = input
  const row = await load(ruleSubject, id, 'change')
  await checkReferences(tx, wanted)
  const asked = { ...wanted, ...(steps === undefined ? {} : { steps }) }
  const keys = (Object.keys(asked) as (keyof typeof asked)[]).filter(
    (key) => asked[key] !== undefined && JSON.stringify(asked[key]) !== JSON.stringify(row[key]),
  )
  if (keys.length === 0) throw activityErrors('nothingChanged')
  await tx
    .updateTable('activityRule')
    .set({ ...wanted, ...(steps === undefined ? {} : { steps: JSON.stringify(steps) }), provenance: '組織の決定' })
    .where('id', '=', id)
    .execute()
  const only = (from: Partial<Record<keyof typeof asked, unknown>>) =>
    Object.fromEntries(keys.map((key) => [key, from[key]]))
  record({
    action: 'activityRule.change',
    kind: 'activityRule',
    id,
    before: { title: row.title, ...only(row) },
    after: { title: row.title, ...only(asked) },
  })
  return { ok: true as const }
})
