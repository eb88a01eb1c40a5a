import { fail } from '../../../core/errors.ts'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import type { Fields, RegisterBook } from '../sheet/register-book.types.ts'

/**
 * What a form names by id has to be what the sheet could name too: of the right kind, within reach, of this organisation.
 * What stays as it was is not asked again. @throws {AppError} 404
 */
export async function requireReachable(
  tx: Tx,
  ctx: Context,
  book: RegisterBook,
  before: Fields | null,
  after: Fields,
): Promise<void> {
  const changed = book.columns.filter(
    ({ key, kind }) => kind === 'reference' && after[key] !== null && after[key] !== (before?.[key] ?? null),
  )
  if (changed.length === 0) return
  const references = await book.references(tx, ctx, ctx.access.get('registers.write') ?? new Set())
  for (const { key } of changed)
    if (!references[key]?.some(({ id }) => id === after[key])) throw fail('notFound', {}, [{ path: key, message: '' }])
}
