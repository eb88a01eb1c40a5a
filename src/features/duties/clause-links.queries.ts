import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../core/db/database.ts'
import { clausePath, type PathStep } from './clause-path.rules.ts'
import type { clauseLink } from './duties.contract.ts'

export type ClauseLink = z.infer<typeof clauseLink>

/** Clauses with the path of printed labels an official would quote, e.g. `6(3)①` or `第2章第12条`. */
export async function loadClauseLinks(tx: Tx, condition: ReturnType<typeof sql>, limit = 200): Promise<ClauseLink[]> {
  const { rows } = await sql<Omit<ClauseLink, 'path'> & { steps: PathStep[] }>`
    select c.id, d.id as document_id, r.title as document_title, c.tier, c.label, c.heading, c.text,
      (with recursive up as (
        select c.id, c.parent_id, c.label, c.type, 0 as n
        union all select p.id, p.parent_id, p.label, p.type, up.n + 1 from clause p join up on p.id = up.parent_id and p.organisation_id = c.organisation_id
      ) select jsonb_agg(jsonb_build_object('label', label, 'type', type) order by n desc) from up) as steps
    from clause c
    join revision r on r.organisation_id = c.organisation_id and r.id = c.revision_id and r.state = 'confirmed'
    join document d on d.organisation_id = r.organisation_id and d.id = r.document_id
    where ${condition} order by d.tier, r.effective_from desc, c.position limit ${limit}`.execute(tx)
  return rows.map(({ steps, ...row }) => ({ ...row, path: clausePath(steps) }))
}

export const searchClauses = (tx: Tx, input: { search: string; tier?: string | undefined }): Promise<ClauseLink[]> => {
  const like = `%${input.search.replaceAll(/[%_\\]/g, (special) => `\\${special}`)}%`
  const tier = input.tier ? sql`and c.tier = ${input.tier}` : sql``
  return loadClauseLinks(
    tx,
    sql`(c.heading like ${like} or c.text like ${like} or c.label like ${like}) and (c.text <> '' or c.heading <> '') ${tier}`,
    30,
  )
}
