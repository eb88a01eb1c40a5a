import type { Context } from '../../../core/context.ts'
import { cutText } from '../../../core/cut-text.ts'
import type { Tx } from '../../../core/db/database.ts'
import { mediaTypeOf } from '../../../core/media-type.ts'
import { registerErrors } from '../registers.errors.ts'

/**
 * Keeps a paper that belongs to a row (certificate, receipt) by its content, whatever it is called.
 * @throws {AppError} 422 where it is empty or a program
 */
export async function keepFile(tx: Tx, ctx: Context, file: File): Promise<{ sha256: string; name: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.byteLength === 0) throw registerErrors('fileEmpty', {}, [{ path: 'file', message: '' }])
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === null) throw registerErrors('fileProgram', {}, [{ path: 'file', message: '' }])
  const stored = await ctx.files.put(ctx.organisationId, bytes)
  await tx
    .insertInto('file')
    .values({ organisationId: ctx.organisationId, ...stored, mediaType, createdAt: ctx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { sha256: stored.sha256, name: cutText(file.name, 200) }
}

/** A kept file as a download: what somebody uploaded is never shown inside our own pages. */
export async function keptFile(ctx: Context, sha256: string, name: string | null): Promise<File> {
  const bytes = await ctx.files.read(ctx.organisationId, sha256)
  return new File([new Uint8Array(bytes)], name ?? 'file', { type: 'application/octet-stream' })
}
