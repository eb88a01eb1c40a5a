import type { Granularity, Piece } from './comparison.types.ts'
import { diffSequences, type Run } from './sequence-diff.ts'

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })
const words = new Intl.Segmenter('ja', { granularity: 'word' })
const cut = (segmenter: Intl.Segmenter, text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)

const tokensOf: Record<Granularity, (text: string) => string[]> = {
  character: (text) => cut(graphemes, text),
  word: (text) => cut(words, text),
  sentence: (text) => text.match(/[^。\n]*(?:。[）」』]*|\n|$)/g)?.filter((part) => part !== '') ?? [],
  clause: (text) => (text === '' ? [] : [text]),
}

/** Equal stretches this short between two changes are the chance likeness of letters, not something that stayed. */
const LEAST_SAME = 2

/** Puts stretches that are equal by chance to the changes around them, so that 「毎年度」→「四半期ごと」 is underlined whole. */
function withoutIslands(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const [index, run] of runs.entries()) {
    const inside = index > 0 && index < runs.length - 1
    const island = run.kind === 'same' && inside && run.tokens.join('').length < LEAST_SAME
    if (island) joined.push({ kind: 'removed', tokens: run.tokens }, { kind: 'added', tokens: run.tokens })
    else joined.push(run)
  }
  return joined
}

const pieces = (runs: readonly Run[], own: 'removed' | 'added'): Piece[] => {
  const found: Piece[] = []
  for (const run of runs) {
    if (run.kind !== 'same' && run.kind !== own) continue
    const text = run.tokens.join('')
    const changed = run.kind === own
    const last = found.at(-1)
    if (last?.changed === changed) last.text += text
    else found.push({ text, changed })
  }
  return found
}

/**
 * Both wordings in pieces, with what differs marked. Japanese has no spaces: words are found by the dictionary of the run time (ICU).
 * The pieces of a side joined give that side's text again, letter by letter.
 */
export function diffWords(before: string, after: string, granularity: Granularity): { old: Piece[]; new: Piece[] } {
  const tokens = tokensOf[granularity]
  const runs = diffSequences(tokens(before), tokens(after))
  const calm = granularity === 'character' ? withoutIslands(runs) : runs
  return { old: pieces(calm, 'removed'), new: pieces(calm, 'added') }
}

/** A whole text of one side: marked where the clause itself came or went. */
export const whole = (text: string, changed: boolean): Piece[] => (text === '' ? [] : [{ text, changed }])
