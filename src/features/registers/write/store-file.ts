import type { Context } from '../../../core/context.ts'
import { cutText } from '../../../core/cut-text.ts'
import type { Tx } from '../../../core/db/database.ts'
import { mediaTypeOf } from '../../../core/media-type.ts'

/** Keeps a file that belongs to a row. @returns null where it is empty or a program: the caller says what to do */
export async function storeFile(
  tx: Tx,
  ctx: Context,
  file: File,
): Promise<{ fileSha256: string; fileName: string } | null> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const mediaType = mediaTypeOf(bytes)
  if (bytes.byteLength === 0 || mediaType === null) return null
  const stored = await ctx.files.put(ctx.organisationId, bytes)
  await tx
    .insertInto('file')
    .values({ organisationId: ctx.organisationId, ...stored, mediaType, createdAt: ctx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { fileSha256: stored.sha256, fileName: cutText(file.name, 200) }
}
