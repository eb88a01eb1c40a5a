import type { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { query } from '../../../core/query.ts'
import type { auditPackageRow } from '../reports.schema.ts'
import { PACKAGE_TASK, taskResult } from './packages.schema.ts'

const SHOWN = 20

/** The packages that one has asked for, the latest first. What somebody else made is theirs: it holds what they may see. */
export const listPackages = (ctx: Context): Promise<z.input<typeof auditPackageRow>[]> =>
  query(ctx, 'reports.read', async (tx) => {
    if (ctx.actor.kind !== 'user') return []
    const rows = await tx
      .selectFrom('task')
      .select(['id', 'state', 'done', 'total', 'error', 'createdAt', 'result'])
      .where('kind', '=', PACKAGE_TASK)
      .where('accountId', '=', ctx.actor.id)
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(SHOWN)
      .execute()
    return rows.map(({ result, error, createdAt, ...task }) => {
      const { day, bodyName, file } = taskResult.parse(result)
      return {
        ...task,
        day,
        bodyName,
        file,
        error: error as { ja: string; en: string } | null,
        createdAt: createdAt.toISOString(),
      }
    })
  })
