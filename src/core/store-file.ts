import type { Context } from './context.ts'
import { cutText } from './cut-text.ts'
import type { Tx } from './db/database.ts'
import { mediaTypeOf } from './media-type.ts'

const LONGEST_NAME = 200

export type StoredFile = { fileSha256: string; fileName: string }

/**
 * Keeps an uploaded file by its content (design: DATA_DIR/files) and says what it is called.
 * @returns why it cannot be kept where it is empty or a program (OWASP ASVS 5.0 5.2.2); the caller words the refusal.
 */
export async function storeFile(tx: Tx, ctx: Context, file: File): Promise<StoredFile | 'empty' | 'program'> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.byteLength === 0) return 'empty'
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === null) return 'program'
  const stored = await ctx.files.put(ctx.organisationId, bytes)
  await tx
    .insertInto('file')
    .values({ organisationId: ctx.organisationId, ...stored, mediaType, createdAt: ctx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { fileSha256: stored.sha256, fileName: cutText(file.name, LONGEST_NAME) }
}
