import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { keptFile } from '../registers/write/keep-file.ts'
import { loadOwnPosts } from './own-posts.queries.ts'
import { visibleApproval } from './visible.ts'

/** A paper or scan of an approval that the reader sees, as a download. @throws {AppError} 404 */
export async function readApprovalFile(ctx: Context, { id, fileId }: { id: string; fileId: string }): Promise<File> {
  const kept = await inScope(ctx.db, ctx.organisationId, async (tx) => {
    const posts = await loadOwnPosts(tx, ctx)
    const { rows } = await sql<{ sha256: string; name: string }>`
      select f.file_sha256 as sha256, f.file_name as name from approval_file f
      join approval o on o.organisation_id = f.organisation_id and o.id = f.approval_id
      join record r on r.organisation_id = o.organisation_id and r.id = o.id
      where f.id = ${fileId}::uuid and o.id = ${id}::uuid and ${visibleApproval(ctx, posts)}`.execute(tx)
    return rows[0]
  })
  if (!kept) throw fail('notFound')
  return keptFile(ctx, kept.sha256, kept.name)
}
