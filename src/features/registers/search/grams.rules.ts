const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a (draft-eastlake-fnv) over UTF-16 units, going on from `from`; 32 bits as a signed integer. */
function fnv1a(text: string, from: number): number {
  let hash = from
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash | 0
}

/**
 * Every pair of neighbouring letters of the folded texts, hashed together with the organisation, so that one index serves all tenants.
 * Pairs do not reach across texts. A clash of hashes only costs a look: the text itself is compared afterwards.
 */
export function gramsOf(organisationId: string, folded: readonly string[]): number[] {
  const seed = fnv1a(organisationId, OFFSET)
  const grams = new Set<number>()
  for (const text of folded) {
    const letters = [...text]
    for (let at = 1; at < letters.length; at++) grams.add(fnv1a(`${letters[at - 1]}${letters[at]}`, seed))
  }
  return [...grams]
}

/** A word as a pattern of `like`. */
export const patternOf = (word: string): string => `%${word.replace(/[%_\\]/g, '\\$&')}%`
