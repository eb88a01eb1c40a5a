import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { levelsOn } from '../levels/container-class.queries.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { lockRegister } from '../registers/write/lock-register.ts'
import { shippedStartingSets } from './starting-sets.text.ts'
import { storePairs } from './store-pairs.ts'
import { writeZone } from './write-zone.ts'
import { zonesErrors } from './zones.errors.ts'
import { adoption } from './zones.schema.ts'

/** Takes over a shipped set in one step. What is registered under one of its codes stays as it is, pairs between such zones too. */
export const adoptStartingSet = command('registers.write', adoption, async (scope) => {
  const { tx, ctx, input } = scope
  requireEverywhere(ctx, 'registers.write')
  await lockRegister(tx, ctx.organisationId, 'zones')
  const { zones, traffic } = shippedStartingSets[input.set]
  const there = await tx.selectFrom('zone').select(['id', 'code', 'position']).execute()
  const ids = new Map(there.map(({ id, code }) => [code, id]))
  const missing = zones.filter(({ code }) => !ids.has(code))
  if (missing.length === 0) throw zonesErrors('nothingToAdopt')
  const levels = (await levelsOn(tx, ctx.clock.today())).filter(({ axis }) => axis === 'confidentiality')
  let position = Math.max(0, ...there.map((zone) => zone.position))
  for (const { most, ...zone } of missing) {
    const id = newId(ctx.clock.now().getTime())
    ids.set(zone.code, id)
    await writeZone(scope, null, {
      ...zone,
      id,
      // Where a body has levels of its own, the one that answers to the guideline's; none is no limit, never a wrong one.
      mostConfidentialityId: levels.find(({ guideline }) => guideline === most)?.id ?? null,
      position: ++position,
      validFrom: null,
      validTo: null,
    })
  }
  const fresh = new Set(missing.map(({ code }) => code))
  await storePairs(
    tx,
    ctx.organisationId,
    traffic
      .filter(([from, to]) => fresh.has(from) || fresh.has(to))
      .flatMap(([from, to, allowed, note]) => {
        const [fromZoneId, toZoneId] = [ids.get(from), ids.get(to)]
        return fromZoneId && toZoneId ? [{ fromZoneId, toZoneId, traffic: allowed, note }] : []
      }),
  )
  return { added: missing.length }
})
