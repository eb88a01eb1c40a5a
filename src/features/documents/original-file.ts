import type { Context } from '../../core/context.ts'
import { fail } from '../../core/errors.ts'
import { query } from '../../core/query.ts'
import { documentErrors } from './documents.errors.ts'

/** The file as it was handed in. Its type is given away as bytes, so that no browser shows it in place. */
export async function originalFile(ctx: Context, id: string): Promise<File> {
  const row = await query(ctx, 'documents.read', (tx) =>
    tx.selectFrom('revision').select(['fileName', 'fileSha256']).where('id', '=', id).executeTakeFirst(),
  )
  if (!row) throw fail('notFound')
  if (row.fileSha256 === null) throw documentErrors('fileMissing')
  const bytes = await ctx.files.read(ctx.organisationId, row.fileSha256).catch(() => {
    throw documentErrors('fileMissing')
  })
  return new File([Uint8Array.from(bytes)], row.fileName, { type: 'application/octet-stream' })
}
