import type { CommandScope } from '../../../core/command.ts'
import type { RosterFields } from './plan-roster.rules.ts'

type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>

/** People new on the roster, set by set. */
export async function writePeople(
  { tx, ctx, record }: Scope,
  people: readonly (RosterFields & { id: string })[],
): Promise<void> {
  const { organisationId } = ctx
  const recordedAt = ctx.clock.now()
  // Chunked: a statement takes at most 65,535 parameters.
  for (let from = 0; from < people.length; from += 2000) {
    const part = people.slice(from, from + 2000)
    await tx
      .insertInto('object')
      .values(
        part.map(({ id, name, unitId, validFrom, validTo }) => ({
          organisationId,
          id,
          kind: 'person' as const,
          name,
          unitId,
          validFrom,
          validTo,
          recordedAt,
        })),
      )
      .execute()
    await tx
      .insertInto('person')
      .values(
        part.map(({ id, kana, staffNumber, kind, covered, email }) => ({
          organisationId,
          id,
          kana,
          staffNumber,
          kind,
          covered,
          email,
        })),
      )
      .execute()
  }
  for (const person of people)
    record({
      action: 'person.create',
      kind: 'person',
      id: person.id,
      unitId: person.unitId,
      disclosure: 'closed',
      before: null,
      after: person,
    })
}
