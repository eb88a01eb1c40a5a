import type { DocumentItem } from './documents-api.ts'

export type DocumentBranch = { document: DocumentItem; depth: number }

/** Documents in the order of the tree, those whose parent is not shown at the top. */
export function documentTree(documents: readonly DocumentItem[]): DocumentBranch[] {
  const known = new Set(documents.map(({ id }) => id))
  const below = (parentId: string | null, depth: number): DocumentBranch[] =>
    documents
      .filter(
        (document) =>
          (document.parentId !== null && known.has(document.parentId) ? document.parentId : null) === parentId,
      )
      .flatMap((document) => [{ document, depth }, ...below(document.id, depth + 1)])
  return below(null, 0)
}
