import { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { fail } from '../../../core/errors.ts'
import { query } from '../../../core/query.ts'
import { firstRules, type ImportRules } from './patterns.rules.ts'

const patterns = z.array(z.string().trim().max(200)).max(200)
const rulesSchema = z.object({ privileged: patterns, shared: patterns, service: patterns })

/** The patterns as they come beside the file. @throws {AppError} 422 */
export function readRules(text: string): ImportRules {
  try {
    const { privileged, shared, service } = rulesSchema.parse(JSON.parse(text))
    return { privileged: privileged.filter(Boolean), shared: shared.filter(Boolean), service: service.filter(Boolean) }
  } catch {
    throw fail('invalidInput', {}, [{ path: 'rules', message: '' }])
  }
}

/** The patterns of the last import of the system; before the first one those that are shipped. */
export const readImportRules = (ctx: Context, { systemId }: { systemId: string }): Promise<ImportRules> =>
  query(ctx, 'registers.write', async (tx) => {
    const row = await tx
      .selectFrom('accountImportRule')
      .select(['privileged', 'shared', 'service'])
      .where('systemId', '=', systemId)
      .executeTakeFirst()
    return row ?? firstRules
  })

export const rememberRules = (tx: Tx, ctx: Context, systemId: string, rules: ImportRules) =>
  tx
    .insertInto('accountImportRule')
    .values({ organisationId: ctx.organisationId, systemId, ...rules, changedAt: ctx.clock.now() })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'systemId']).doUpdateSet({ ...rules, changedAt: ctx.clock.now() }),
    )
    .execute()
