import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { storeFile } from '../../../core/store-file.ts'
import { registerErrors } from '../registers.errors.ts'

/**
 * Keeps a paper that belongs to a row (certificate, receipt) by its content, whatever it is called.
 * @throws {AppError} 422 where it is empty or a program
 */
export async function keepFile(tx: Tx, ctx: Context, file: File): Promise<{ sha256: string; name: string }> {
  const stored = await storeFile(tx, ctx, file)
  if (stored === 'empty') throw registerErrors('fileEmpty', {}, [{ path: 'file', message: '' }])
  if (stored === 'program') throw registerErrors('fileProgram', {}, [{ path: 'file', message: '' }])
  return { sha256: stored.fileSha256, name: stored.fileName }
}

/** A kept file as a download: what somebody uploaded is never shown inside our own pages. */
export async function keptFile(ctx: Context, sha256: string, name: string | null): Promise<File> {
  const bytes = await ctx.files.read(ctx.organisationId, sha256)
  return new File([new Uint8Array(bytes)], name ?? 'file', { type: 'application/octet-stream' })
}
