import { sql } from 'kysely'
import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { registerErrors } from '../registers/registers.errors.ts'
import { lockRegister } from '../registers/write/lock-register.ts'
import { storePairs } from './store-pairs.ts'
import { zonesErrors } from './zones.errors.ts'
import { matrixChange, type Traffic } from './zones.schema.ts'

type Pair = { fromZoneId: string; toZoneId: string; traffic: Traffic; note: string }

/** Changes cells of the matrix. Each changed pair is one change of the zone that sends. */
export const changeMatrix = command('registers.write', matrixChange, async ({ tx, ctx, input, record }) => {
  requireEverywhere(ctx, 'registers.write')
  await lockRegister(tx, ctx.organisationId, 'zones')
  if (input.pairs.some(({ fromZoneId, toZoneId }) => fromZoneId === toZoneId)) throw zonesErrors('sameZone')
  const ids = [...new Set(input.pairs.flatMap(({ fromZoneId, toZoneId }) => [fromZoneId, toZoneId]))]
  const { rows: zones } = await sql<{ id: string; name: string }>`
    select o.id, o.name from zone z join object o on o.organisation_id = z.organisation_id and o.id = z.id where z.id = any(${ids}::uuid[])`.execute(
    tx,
  )
  if (zones.length < ids.length) throw fail('notFound')
  const nameOf = new Map(zones.map(({ id, name }) => [id, name]))
  const { rows: stored } = await sql<Pair>`
    select from_zone_id, to_zone_id, traffic, note from zone_rule where from_zone_id = any(${ids}::uuid[])`.execute(tx)
  const before = new Map(stored.map((pair) => [`${pair.fromZoneId} ${pair.toZoneId}`, pair]))
  const wanted = new Map(input.pairs.map((pair) => [`${pair.fromZoneId} ${pair.toZoneId}`, pair]))
  const changes = [...wanted].filter(([key, { traffic, note }]) => {
    const was = before.get(key)
    return (was?.traffic ?? 'none') !== traffic || (was?.note ?? '') !== note
  })
  if (changes.length === 0) throw registerErrors('nothingToChange')
  await storePairs(
    tx,
    ctx.organisationId,
    changes.map(([, pair]) => pair),
  )
  for (const [key, { fromZoneId, toZoneId, traffic, note }] of changes) {
    const was = before.get(key)
    const toZone = nameOf.get(toZoneId)
    record({
      action: 'zone.traffic',
      kind: 'zone',
      id: fromZoneId,
      before: { toZone, traffic: was?.traffic ?? 'none', note: was?.note ?? '' },
      after: { toZone, traffic, note },
    })
  }
  return { changed: changes.length }
})
