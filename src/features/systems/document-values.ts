import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { storeFile } from '../../core/store-file.ts'
import { systemErrors } from './systems.errors.ts'
import type { documentInput } from './systems.schema.ts'

type Input = z.output<typeof documentInput>
type Kept = { fileSha256: string | null; fileName: string | null }

/**
 * The columns of a document of a system, its file stored. Without a new file the one it has is kept.
 * @throws {AppError} 404 where the document of ours is not there, 422 where the file cannot be kept
 */
export async function documentValues(tx: Tx, ctx: Context, { file, ...input }: Input, kept: Kept) {
  const documentId = input.documentId || null
  if (documentId !== null) {
    const ours = await tx.selectFrom('document').select('id').where('id', '=', documentId).executeTakeFirst()
    if (!ours) throw fail('notFound', {}, [{ path: 'documentId', message: '' }])
  }
  const stored = file ? await storeFile(tx, ctx, file) : kept
  if (stored === 'empty') throw systemErrors('fileEmpty', {}, [{ path: 'file', message: '' }])
  if (stored === 'program') throw systemErrors('fileProgram', {}, [{ path: 'file', message: '' }])
  return { ...input, ...stored, documentId, dated: input.dated || null }
}
