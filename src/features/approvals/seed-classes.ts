import { sql } from 'kysely'
import type { Clock } from '../../core/clock.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { shippedClasses } from './shipped-classes.text.ts'
import { writeSteps } from './write-class.ts'

/**
 * Gives an organisation the 決裁区分 that it has never been given: at its founding, and at start where a release brings new ones.
 * What the body made of one, retiring it included, is never touched.
 */
export async function seedClasses(tx: Tx, organisationId: string, clock: Clock): Promise<void> {
  // Two processes may start at once; the second waits and finds them.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`approval classes ${organisationId}`}, 0))`.execute(tx)
  const rows = await tx.selectFrom('approvalClass').select('shippedCode').execute()
  const there = new Set(rows.map(({ shippedCode }) => shippedCode))
  for (const [index, shipped] of shippedClasses.entries()) {
    if (there.has(shipped.code)) continue
    const id = newId(clock.now().getTime())
    await tx
      .insertInto('approvalClass')
      .values({
        organisationId,
        id,
        kind: shipped.kind,
        name: shipped.name,
        position: index + 1,
        condition: JSON.stringify(shipped.condition ?? {}),
        standing: shipped.standing ?? false,
        retentionYears: shipped.retentionYears,
        shippedCode: shipped.code,
        provenance: '既定値',
      })
      .execute()
    await writeSteps(tx, { organisationId, clock }, id, stepsOf(shipped))
  }
}

function stepsOf({ route, consult = [] }: Pick<(typeof shippedClasses)[number], 'route' | 'consult'>) {
  const named = (role: string) => ({
    postId: null,
    securityRole: role === 'superior' ? null : role,
    superior: role === 'superior',
  })
  const last = route.length + 1
  return [
    ...route.slice(0, -1).map((role, index) => ({ position: index + 1, kind: 'circulate' as const, ...named(role) })),
    ...consult.map((role) => ({ position: last - 1, kind: 'consult' as const, ...named(role) })),
    ...route.slice(-1).map((role) => ({ position: last, kind: 'decide' as const, ...named(role) })),
  ]
}
