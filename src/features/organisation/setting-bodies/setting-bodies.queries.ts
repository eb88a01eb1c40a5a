import { sql } from 'kysely'
import type { Day } from '../../../core/dates/days.ts'
import type { Tx } from '../../../core/db/database.ts'
import type { SettingBodyKind } from '../../../core/db/db.gen.ts'

type SettingBody = {
  id: string
  name: string
  kind: SettingBodyKind
  decidingPostId: string | null
  decidingPost: string | null
  validFrom: Day | null
  validTo: Day | null
  binds: { boundBodyId: string; name: string; validFrom: Day | null; validTo: Day | null }[]
}

/** Who sets the policy, with the post that decides and the bound bodies past and present; one statement. */
export async function loadSettingBodies(tx: Tx): Promise<SettingBody[]> {
  const { rows } = await sql<SettingBody>`
    select s.id, s.name, s.kind, s.deciding_post_id, p.title as deciding_post, s.valid_from, s.valid_to,
      coalesce((select json_agg(json_build_object('boundBodyId', b.bound_body_id, 'name', o.name, 'validFrom', b.valid_from, 'validTo', b.valid_to)
          order by y.position, b.valid_from nulls first)
        from setting_body_binds b
        join object o on o.organisation_id = b.organisation_id and o.id = b.bound_body_id
        join bound_body y on y.organisation_id = b.organisation_id and y.id = b.bound_body_id
        where b.organisation_id = s.organisation_id and b.setting_body_id = s.id), '[]') as binds
    from setting_body s left join post p on p.organisation_id = s.organisation_id and p.id = s.deciding_post_id
    order by s.position, s.id`.execute(tx)
  return rows
}
