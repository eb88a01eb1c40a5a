import { foldSearch } from '../../core/fold-text.ts'
import type { RowFacts, unmatchedReasons } from './outside-lists.schema.ts'

export type KnownTerminal = { id: string; number: string; serial: string; name: string }
export type Match = { id: string; reason: null } | { id: null; reason: (typeof unmatchedReasons)[number] }

/** `MIHON\PC-01` and `pc-01.mihon.local` are PC-01: directories put the domain before or behind the computer's name. */
const computer = (text: string): string => {
  const name = text.slice(text.lastIndexOf('\\') + 1)
  return foldSearch(
    /^[\w-]+(\.[\w-]+)+$/.test(name.normalize('NFKC')) ? (name.normalize('NFKC').split('.')[0] ?? '') : name,
  )
}

type Index = ReadonlyMap<string, readonly string[]>
const indexOf = (known: readonly KnownTerminal[], keyOf: (one: KnownTerminal) => string): Index => {
  const found = new Map<string, string[]>()
  for (const one of known) {
    const key = keyOf(one)
    if (key !== '') found.set(key, [...(found.get(key) ?? []), one.id])
  }
  return found
}

/**
 * Which terminal of the register each row of a list is about: by number, by serial number, by name (a computer's name may be the number too), folded
 * in width, case and kana. One that names two, or whose identifiers name different ones, is told apart and not guessed.
 */
export function matcher(known: readonly KnownTerminal[]): (facts: RowFacts) => Match {
  const byNumber = indexOf(known, ({ number }) => foldSearch(number))
  const bySerial = indexOf(known, ({ serial }) => foldSearch(serial))
  const byName = indexOf(known, ({ name }) => computer(name))
  return ({ number = '', serial = '', name = '' }) => {
    const named = computer(name)
    const candidates = [
      byNumber.get(foldSearch(number)),
      bySerial.get(foldSearch(serial)),
      byName.get(named) ?? byNumber.get(named),
    ].filter((ids): ids is readonly string[] => ids !== undefined)
    const sure = new Set(candidates.flatMap((ids) => (ids.length === 1 ? ids : [])))
    const [id] = sure
    if (sure.size > 1) return { id: null, reason: 'contradiction' }
    if (id !== undefined)
      return candidates.every((ids) => ids.includes(id)) ? { id, reason: null } : { id: null, reason: 'contradiction' }
    return { id: null, reason: candidates.length > 0 ? 'several' : 'none' }
  }
}
