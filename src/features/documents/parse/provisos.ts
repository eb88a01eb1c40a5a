type Proviso = { main: string; provisos: string[] }

/** Parts ただし書 (ただし、… / 但し、…) from the main sentences of a clause's text; nothing else is changed. */
export function splitProviso(text: string): Proviso {
  const main: string[] = []
  const provisos: string[] = []
  for (const sentence of sentencesOf(text))
    (/^\s*(?:ただし|但し)[、，,]/.test(sentence) ? provisos : main).push(sentence)
  return { main: main.join(''), provisos: provisos.map((sentence) => sentence.trim()) }
}

/** Sentences with their full stop; a full stop inside brackets ends none. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (/[（(「『]/.test(sign)) depth++
    else if (/[）)」』]/.test(sign)) depth = Math.max(0, depth - 1)
    else if (sign === '\n' || (depth === 0 && /[。．]/.test(sign) && !/[0-9０-９]/.test(text.charAt(at + 1)))) {
      if (sign === '\n') depth = 0
      sentences.push(text.slice(start, at + 1))
      start = at + 1
    }
  }
  if (start < text.length) sentences.push(text.slice(start))
  return sentences
}
