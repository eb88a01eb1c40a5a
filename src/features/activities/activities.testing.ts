import { sql } from 'kysely'
import { inScope } from '../../core/db/database.ts'
import { createUnit } from '../organisation/create-unit.ts'
import { createAssignment } from '../people/create-assignment.ts'
import { createPerson } from '../people/create-person.ts'
import { createPost } from '../people/create-post.ts'
import type { TestApp, TestOrganisation } from '../../testing/test-app.ts'

/** A post in a unit (a new one unless named) and who has held it since 1 April. */
export async function withHolder(
  { ctx }: TestOrganisation,
  { name, title, unit, unitId }: { name: string; title: string; unit?: string; unitId?: string },
): Promise<{ personId: string; postId: string; unitId: string }> {
  const where = unitId ?? (await createUnit(ctx, { name: unit ?? '業務課' })).id
  const { id: personId } = await createPerson(ctx, { name, unitId: where })
  const { id: postId } = await createPost(ctx, { title, unitId: where })
  await createAssignment(ctx, { personId, postId, validFrom: '2026-04-01' })
  return { personId, postId, unitId: where }
}

type Signal = {
  kind: string
  objectId: string
  verdict: string
  validFrom: string
  retracted: boolean
  hasRecord: boolean | null
}

/** What the duty was told, the newest last. */
export const signalsOf = (app: TestApp, organisation: TestOrganisation, dutyId: string): Promise<Signal[]> =>
  inScope(app.services.db, organisation.id, async (tx) => {
    const { rows } = await sql<Signal>`
      select kind, object_id, verdict, valid_from, retracted_at is not null as retracted, (detail->>'hasRecord')::boolean as has_record from signal
      where duty_id = ${dutyId}::uuid and kind in ('activity', 'evidence', 'confirmation') order by recorded_at, row_id`.execute(
      tx,
    )
    return rows
  })
