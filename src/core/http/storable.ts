/** A clause tree nests below 40; what lies deeper was made to exhaust the stack. */
const DEEPEST = 100

const storableText = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** Whether every text of an input can be stored (PostgreSQL: no NUL, no half characters) and it is nested no deeper than any form of ours. */
export function isStorable(input: unknown): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next
    if (depth > DEEPEST || (typeof value === 'string' && !storableText(value))) return false
    if (typeof value !== 'object' || value === null || value instanceof Blob) continue
    for (const [key, inner] of Object.entries(value)) {
      if (!storableText(key)) return false
      if (inner !== null && (typeof inner === 'object' || typeof inner === 'string'))
        waiting.push({ value: inner, depth: depth + 1 })
    }
  }
  return true
}
