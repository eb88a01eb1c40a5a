import { sql } from 'kysely'
import { assetBook } from '../../features/assets/asset-book.ts'
import { assetSearchKeys } from '../../features/assets/write-assets.ts'
import type { WriteScope } from '../../features/inquiries/inquiry-kind.ts'
import { indexObjects } from '../../features/registers/search/index-objects.ts'
import { searchedBy } from '../../features/registers/write/planned-rows.ts'
import { terminalBook } from '../../features/terminals/terminal-book.ts'
import { terminalSearchKeys } from '../../features/terminals/write-terminals.ts'

const searched = [
  { kind: 'asset', book: assetBook, keys: assetSearchKeys },
  { kind: 'terminal', book: terminalBook, keys: terminalSearchKeys },
] as const

/** What an inventory added or changed is found by its present words at once, as if its register had written it. */
export async function indexInventory(
  { tx, ctx }: Pick<WriteScope, 'tx' | 'ctx'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  for (const { kind, book, keys } of searched) {
    const rows = await book.rows(tx, ctx, sql<boolean>`o.id = any(${[...ids]}::uuid[])`)
    const written = rows.map(({ id, fields }) => ({ id, before: null, after: fields }))
    await indexObjects(tx, ctx.organisationId, kind, searchedBy(written, keys))
  }
}
