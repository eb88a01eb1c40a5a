const CONTENT = /[\p{Script=Han}\p{Script=Katakana}ー々〆ヶa-z0-9]/u

const content = new Map<string, boolean>()
const isContent = (character: string): boolean => {
  const known = content.get(character)
  if (known !== undefined) return known
  const found = CONTENT.test(character)
  content.set(character, found)
  return found
}

/** Punctuation ends a word: no pair reaches over it. */
const BREAK = /[、。,.・･()「」『』【】〈〉<>:;―—~〜/"'!?]/u

const pairs = (text: string, add: (pair: number) => void): void => {
  for (let at = 1; at < text.length; at += 1) {
    const left = text.charAt(at - 1)
    const right = text.charAt(at)
    // Two hiragana are grammar, not meaning.
    if (!isContent(left) && (!isContent(right) || BREAK.test(left))) continue
    if (BREAK.test(right)) continue
    add(text.charCodeAt(at - 1) * 0x10000 + text.charCodeAt(at))
  }
}

/** Pairs of neighbouring letters with how often they come: compares Japanese wording without a dictionary. Takes text from `normalise`. */
export const bigramCounts = (text: string): Map<number, number> => {
  const counts = new Map<number, number>()
  pairs(text, (pair) => counts.set(pair, (counts.get(pair) ?? 0) + 1))
  return counts
}

/** The distinct pairs of {@link bigramCounts}. */
export const bigramSet = (text: string): Set<number> => {
  const set = new Set<number>()
  pairs(text, (pair) => set.add(pair))
  return set
}
