import type { Draft } from './draft.ts'

const prefixes: Partial<Record<Draft['kind'], string>> = {
  part: 'p',
  chapter: 'c',
  section: 's',
  subsection: 'ss',
  division: 'd',
  suppl: 'suppl',
  appdx: 'appdx',
  document: 'doc',
}

/**
 * Gives every clause its path: segments from the outside in joined by `/`. A segment is the label's number with branches
 * after `_` (第12条の3 → `12_3`, (3) → `3`, ア → `1`), with a prefix for 編 `p`, 章 `c`, 節 `s`, 款 `ss`, 目 `d`, 附則 `suppl`,
 * 別表 `appdx`, a text inside the file `doc` and 項 inside 第N条 `k` (so that 第5条第2項 `5/k2` is not 第5条第2号 `5/2`); of 2―4 under 2 only `4`, without its parent `2-4`. A path that comes
 * again gets `~2`, `~3` in document order.
 */
export function clauseIds(roots: Draft[]): Map<Draft, string> {
  const ids = new Map<Draft, string>()
  const used = new Map<string, number>()
  let documents = 0
  const name = (draft: Draft, parent: string): void => {
    if (draft.kind === 'document') documents++
    const path = parent === '' ? segment(draft, documents) : `${parent}/${segment(draft, documents)}`
    const time = (used.get(path) ?? 0) + 1
    used.set(path, time)
    const id = time === 1 ? path : `${path}~${time}`
    ids.set(draft, id)
    for (const child of draft.children) name(child, id)
  }
  for (const root of roots) name(root, '')
  return ids
}

function segment(draft: Draft, documents: number): string {
  const prefix = prefixes[draft.kind] ?? ''
  if (draft.kind === 'document') return `${prefix}${documents}`
  if (draft.kind === 'num' && draft.parent?.kind === 'article') return `k${draft.ordinal.join('_')}`
  if (draft.kind !== 'multi') return prefix + draft.ordinal.join('_')
  const parent = draft.parent?.ordinal ?? []
  const nested =
    parent.length === draft.ordinal.length - 1 && parent.every((part, index) => part === draft.ordinal[index])
  return nested ? String(draft.ordinal.at(-1) ?? 0) : draft.ordinal.join('-')
}
