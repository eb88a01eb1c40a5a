import { command } from '../../core/command.ts'
import { addDays } from '../../core/dates/days.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { levelsErrors } from './levels.errors.ts'
import { levelSetSubject } from './levels.policy.ts'
import { problemOfSet } from './levels.rules.ts'
import { adoptInput } from './levels.schema.ts'
import { mapClassifications } from './map-classifications.ts'
import { mapZones } from './map-zones.ts'
import { storeLevels } from './store-levels.ts'

/**
 * Replaces the set in force from a day on, and with it the class of everything classified, by the mapping given. Days before keep the class
 * they had. The day may lie back (a decision takes effect on its own day, not on that of the click) but not ahead: what is registered
 * meanwhile would slip past the mapping.
 */
export const adoptLevelSet = command('organisation.write', adoptInput, async ({ tx, ctx, input, load, record }) => {
  const old = await load(levelSetSubject, input.id, 'adopt')
  const { organisationId } = ctx
  const { from, levels } = input
  const { axis } = old
  if (old.validTo !== null) throw levelsErrors('setEnded')
  if (from > ctx.clock.today()) throw levelsErrors('notYet', {}, [{ path: 'from', message: '' }])
  if (old.validFrom !== null && from <= old.validFrom)
    throw levelsErrors('beforeSet', { day: formatWareki(old.validFrom), iso: old.validFrom }, [
      { path: 'from', message: '' },
    ])
  const problem = problemOfSet(axis, levels)
  if (problem) throw levelsErrors(problem, {}, [{ path: 'levels', message: '' }])

  const oldLevels = await tx
    .selectFrom('level')
    .select(['id', 'code', 'name'])
    .where('setId', '=', old.id)
    .orderBy('rank', 'desc')
    .execute()
  const wanted = new Map(input.mapping.map((pair) => [pair.from, pair.to]))
  await tx
    .updateTable('levelSet')
    .set({ validTo: addDays(from, -1) })
    .where('id', '=', old.id)
    .execute()
  const { id, levelIds } = await storeLevels(tx, {
    organisationId,
    axis,
    name: input.name,
    levels,
    validFrom: from,
    recordedAt: ctx.clock.now(),
  })
  const pairs = oldLevels.map((level) => {
    const code = wanted.get(level.id)
    const next = levels.find((one) => one.code === code)
    const nextId = levelIds.get(code ?? '')
    if (!next || nextId === undefined)
      throw levelsErrors('notMapped', { level: level.name }, [{ path: 'mapping', message: '' }])
    return { from: level.id, fromName: level.name, to: nextId, toName: next.name }
  })
  for (const pair of pairs)
    await tx.updateTable('level').set({ successorId: pair.to }).where('id', '=', pair.from).execute()
  record({
    action: 'levelSet.adopt',
    kind: 'levelSet',
    id,
    before: { axis, name: old.name, validFrom: old.validFrom, levels: oldLevels.map(({ code }) => code) },
    after: {
      axis,
      name: input.name,
      validFrom: from,
      levels: levels.map(({ code }) => code),
      mapping: pairs.map(({ fromName, toName }) => `${fromName} → ${toName}`),
    },
  })
  const assets = await mapClassifications(tx, ctx, { axis, from, fromSet: old.name, toSet: input.name, pairs }, record)
  const zones = axis === 'confidentiality' ? await mapZones(tx, pairs, record) : 0
  return { id, assets, zones }
})
