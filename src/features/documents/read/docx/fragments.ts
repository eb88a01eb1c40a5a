import type { SourceLine, TrackedChange } from '../../documents.types.ts'
import type { XmlElement } from '../xml-tree.ts'

/** Who changed what; `shown` says whether the text stands in the document under the chosen reading. */
export type Change = { kind: TrackedChange['kind']; author: string; date: string | null; shown: boolean }

/** A run of characters with one change state. `mark` is a paragraph mark: reported as a change, its line break made by the line itself. */
export type Fragment = { text: string; change: Change | null; mark?: true }

/** One line to be (or several, where the text has breaks), before offsets are known. */
export type Block = { fragments: Fragment[]; hints: Omit<SourceLine, 'at'> }

export type Reading = 'accept' | 'reject'

const KINDS: Record<string, { kind: TrackedChange['kind']; newText: boolean }> = {
  'w:ins': { kind: 'insertion', newText: true },
  'w:del': { kind: 'deletion', newText: false },
  'w:moveTo': { kind: 'move', newText: true },
  'w:moveFrom': { kind: 'move', newText: false },
}

/** The change a revision element stands for; text hidden by an outer change stays hidden. */
export function changeOf(element: XmlElement, outer: Change | null, reading: Reading): Change | null {
  const known = KINDS[element.name]
  if (!known) return outer
  return {
    kind: known.kind,
    author: element.attributes['w:author'] ?? '',
    date: element.attributes['w:date'] ?? null,
    shown: known.newText === (reading === 'accept') && outer?.shown !== false,
  }
}

export function isShown(fragment: Fragment): boolean {
  return fragment.change === null || fragment.change.shown
}

/** Text of a block as it stands in the document. */
export function shownText(fragments: Fragment[]): string {
  return fragments
    .filter((each) => isShown(each) && !each.mark)
    .map((each) => each.text)
    .join('')
}

/** Changes with exact places: text that is not shown gets an empty range at the place where it was or would be. */
export function changesOf(fragments: Fragment[], start: number): TrackedChange[] {
  const changes: TrackedChange[] = []
  let at = start
  for (const { text, change, mark } of fragments) {
    const shown = change === null || change.shown
    if (change && text !== '') {
      const { kind, author, date } = change
      changes.push({ kind, author, date, text, at: [at, shown ? at + text.length : at] })
    }
    if (shown && !mark) at += text.length
  }
  return changes
}

/** Joins changes that touch and have the same kind, author and date: one edit is asked about once. */
export function joinChanges(changes: TrackedChange[]): TrackedChange[] {
  const joined: TrackedChange[] = []
  for (const change of changes) {
    const last = joined.at(-1)
    const same = last && last.kind === change.kind && last.author === change.author && last.date === change.date
    const alike = same && (last.at[0] === last.at[1]) === (change.at[0] === change.at[1])
    if (last && alike && last.at[1] === change.at[0]) {
      joined[joined.length - 1] = { ...last, text: last.text + change.text, at: [last.at[0], change.at[1]] }
    } else {
      joined.push(change)
    }
  }
  return joined
}
