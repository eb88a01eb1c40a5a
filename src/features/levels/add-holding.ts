import { sql } from 'kysely'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { heldSubject } from './holding.policy.ts'
import { levelsErrors } from './levels.errors.ts'
import { containerKinds, contentKinds, holdingInput } from './levels.schema.ts'

const among = (kinds: readonly string[], kind: string): boolean => kinds.includes(kind)

/**
 * Says that a container holds something from a day on. Whoever answers for the content may name any container of the body, such as the
 * machine room that all share; the container's class follows what it holds.
 */
export const addHolding = command('registers.write', holdingInput, async ({ tx, ctx, input, load, record }) => {
  const { containerId, contentId, validFrom } = input
  const { organisationId } = ctx
  const content = await load(heldSubject, contentId, 'place')
  const container = await heldSubject.find(tx, containerId)
  if (!container) throw fail('notFound')
  if (!among(containerKinds, container.kind))
    throw levelsErrors('notAContainer', {}, [{ path: 'containerId', message: '' }])
  if (!among(contentKinds, content.kind)) throw levelsErrors('notAContent', {}, [{ path: 'contentId', message: '' }])
  // Two that are added at once could close a circle that neither sees.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`holding ${organisationId}`}, 0))`.execute(tx)
  const twin = await tx
    .selectFrom('holding')
    .select('id')
    .where('containerId', '=', containerId)
    .where('contentId', '=', contentId)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', validFrom ?? '0001-01-01')]))
    .executeTakeFirst()
  if (twin) throw levelsErrors('heldAlready', {}, [{ path: 'contentId', message: '' }])
  // Only what reaches into the days of the new one can close a circle with it.
  const { rows } = await sql`
    with recursive inside(id) as (
      select ${contentId}::uuid
      union
      select h.content_id from inside i join holding h on h.container_id = i.id
        and (h.valid_to is null or ${validFrom}::date is null or h.valid_to >= ${validFrom}::date))
    select from inside where id = ${containerId}::uuid`.execute(tx)
  if (rows.length > 0)
    throw levelsErrors('cycle', { content: content.name, container: container.name }, [
      { path: 'containerId', message: '' },
    ])
  const id = newId(ctx.clock.now().getTime())
  const row = { organisationId, id, containerId, contentId, validFrom, validTo: null }
  await tx.insertInto('holding').values(row).execute()
  record({
    action: 'holding.create',
    kind: 'holding',
    id,
    unitId: content.unitId,
    before: null,
    after: { ...row, container: container.name, content: content.name },
  })
  return { id }
})
