import { sql } from 'kysely'
import { inScope } from '../../core/db/database.ts'
import type { ObjectKind } from '../../core/db/db.gen.ts'
import { newId } from '../../core/ids.ts'
import type { TestOrganisation } from '../../testing/test-app.ts'
import { adoptStartingSet } from './adopt-starting-set.ts'

/** The three shipped zones, by code. */
export async function withZones({ id, ctx }: TestOrganisation): Promise<Record<'MN' | 'LGWAN' | 'INET', string>> {
  await adoptStartingSet(ctx, { set: 'threeLayers' })
  const rows = await inScope(ctx.db, id, (tx) => tx.selectFrom('zone').select(['id', 'code']).execute())
  const of = (code: string) => rows.find((row) => row.code === code)?.id ?? ''
  return { MN: of('MN'), LGWAN: of('LGWAN'), INET: of('INET') }
}

/** Something in a zone that is registered elsewhere, holding some assets. */
export const withContainer = (
  { id: organisationId, ctx }: TestOrganisation,
  kind: ObjectKind,
  zoneId: string,
  contents: readonly string[],
): Promise<string> =>
  inScope(ctx.db, organisationId, async (tx) => {
    const id = newId()
    await tx
      .insertInto('object')
      .values({ organisationId, id, kind, name: `${kind} ${id}`, recordedAt: ctx.clock.now() })
      .execute()
    await tx.insertInto('objectZone').values({ organisationId, id: newId(), objectId: id, zoneId }).execute()
    for (const contentId of contents)
      await sql`insert into holding (organisation_id, id, container_id, content_id) values (${organisationId}, ${newId()}, ${id}, ${contentId})`.execute(
        tx,
      )
    return id
  })
