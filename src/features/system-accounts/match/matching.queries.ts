import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { query, withinReach } from '../../../core/query.ts'
import { accountRows } from '../account-rows.ts'
import type { matchingOutput } from '../system-accounts.schema.ts'
import { loadRoster } from './load-roster.ts'
import { matchAccountOf } from './match-account.ts'
import { peopleMatcher } from './match-people.rules.ts'

const SHOWN = 100
const order = { likely: 0, ambiguous: 1, none: 2 }

/** Personal accounts of which nobody is known, with who may be meant and why; the likely ones first. Four statements. */
export const readMatching = (
  ctx: Context,
  { systemId }: { systemId?: string | undefined },
): Promise<z.output<typeof matchingOutput>> =>
  query(ctx, 'registers.write', async (tx, reach) => {
    const ofSystem = systemId === undefined ? sql<boolean>`true` : sql<boolean>`a.system_id = ${systemId}::uuid`
    const rows = await accountRows(
      tx,
      ctx,
      sql<boolean>`(a.kind = 'personal' and a.person_id is null and a.matched_by is null and a.gone_on is null and ${ofSystem} and ${withinReach(reach, 'o.unitId')})`,
      sql`a.login, o.id`,
    )
    const { people, units } = await loadRoster(tx)
    const inReach = people.filter(({ unitId }) => reach === 'all' || (unitId !== null && reach.has(unitId)))
    const match = peopleMatcher(inReach)
    const byId = new Map(inReach.map((person) => [person.id, person]))
    const { rows: names } = await sql<{ id: string; name: string }>`
      select o.id, o.name from system s join object o on o.organisation_id = s.organisation_id and o.id = s.id`.execute(
      tx,
    )
    const systems = new Map(names.map(({ id, name }) => [id, name]))
    const memberBodies = new Set(units.filter(({ memberBody }) => memberBody).map(({ id }) => id))
    const all = rows
      .map(({ id, unitId, fields }) => ({ id, unitId, fields, found: match(matchAccountOf(fields)) }))
      // Staff of a member body stand on no roster of ours: nobody would ever be found for them.
      .filter(
        ({ unitId, fields, found }) =>
          found.certainty !== 'none' || fields['name'] === '' || !memberBodies.has(unitId ?? ''),
      )
      .map(({ id, fields, found }) => {
        // Certain by now, since the roster changed: it is named by itself within the hour, or at once by a person.
        const candidates =
          found.certainty === 'certain'
            ? [{ personId: found.personId, reason: found.by }]
            : found.certainty === 'none'
              ? []
              : found.candidates
        const certainty = found.certainty === 'certain' ? ('likely' as const) : found.certainty
        return {
          id,
          certainty,
          system: systems.get(String(fields['systemId'])) ?? '',
          login: String(fields['login']),
          name: String(fields['name']),
          affiliation: String(fields['affiliation']),
          enabled: fields['enabled'] === true,
          candidates: candidates.slice(0, 10).flatMap(({ personId, reason }) => {
            const person = byId.get(personId)
            return person
              ? [
                  {
                    personId,
                    reason,
                    name: person.name,
                    unit: person.unitNames[0] ?? '',
                    staffNumber: person.staffNumber ?? '',
                  },
                ]
              : []
          }),
        }
      })
      .toSorted((a, b) => order[a.certainty] - order[b.certainty])
    const count = (of: keyof typeof order) => all.filter(({ certainty }) => certainty === of).length
    return {
      counts: { likely: count('likely'), ambiguous: count('ambiguous'), none: count('none') },
      rows: all.slice(0, SHOWN),
    }
  })
