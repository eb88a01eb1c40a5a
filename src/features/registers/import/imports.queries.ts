import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { foldedSql } from '../../../core/db/folded-sql.ts'
import { fail } from '../../../core/errors.ts'
import { searchWords } from '../../../core/fold-text.ts'
import { query, withinReach } from '../../../core/query.ts'
import { patternOf } from '../search/grams.rules.ts'
import type { registersContract } from '../registers.contract.ts'

type Output<Key extends keyof typeof registersContract> = z.output<
  NonNullable<(typeof registersContract)[Key]['~orpc']['outputSchema']>
>
type Row<Base> = Omit<Base, 'importedAt'> & { importedAt: Date }

const shown = <Base extends { importedAt: string }>(row: Row<Base>): Base =>
  ({ ...row, importedAt: row.importedAt.toISOString() }) as unknown as Base

type Asked = Partial<Record<'register' | 'person' | 'from' | 'to' | 'after', string | undefined>> & { limit: number }
/** The Japanese day on which a file was taken in. */
const on = sql`(i.imported_at at time zone 'Asia/Tokyo')::date`

/** Imports within reach, latest first, keyset-paged. */
export const readImports = (
  ctx: Context,
  { register, person, from, to, after, limit }: Asked,
): Promise<Output<'imports'>> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const { rows } = await sql<Row<Output<'imports'>['rows'][number]>>`
      select i.id, i.register, i.file_name, i.taken_from, i.carried_by, i.medium, i.permission, i.counts, i.imported_at, i.imported_by
      from register_import i where ${withinReach(reach, 'i.unitId')} and (${register ?? null}::text is null or i.register = ${register ?? null})
        and (${from ?? null}::date is null or ${on} >= ${from ?? null}::date) and (${to ?? null}::date is null or ${on} <= ${to ?? null}::date)
        and ${foldedSql(sql`concat_ws(' ', i.imported_by, i.carried_by, i.permission)`)} like all(${searchWords(person ?? '').map(patternOf)}::text[])
        and (${after ?? null}::uuid is null or (i.imported_at, i.id) < (select b.imported_at, b.id from register_import b where b.id = ${after ?? null}::uuid))
      order by i.imported_at desc, i.id desc limit ${limit + 1}`.execute(tx)
    const page = rows.slice(0, limit)
    return { rows: page.map(shown), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
  })

/** One import within reach with the rows that could not be taken. @throws {AppError} 404 */
export const readImport = (ctx: Context, { id }: { id: string }): Promise<Output<'importRecord'>> =>
  query(ctx, 'registers.read', async (tx, reach) => {
    const { rows } = await sql<Row<Output<'importRecord'>>>`
      select i.id, i.register, i.file_name, i.file_sha256, i.taken_from, i.carried_by, i.medium, i.permission, i.counts, i.refusals, i.imported_at, i.imported_by
      from register_import i where i.id = ${id}::uuid and ${withinReach(reach, 'i.unitId')}`.execute(tx)
    const [row] = rows
    if (!row) throw fail('notFound')
    return shown(row)
  })
