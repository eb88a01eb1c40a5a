/** One line of a sheet as text; `number` is the row as the spreadsheet program counts it, from 1. */
export type SheetLine = { number: number; cells: readonly string[] }

/** Lines of a CSV file, quoted fields with line ends inside; null where the bytes are neither UTF-8, UTF-16 with mark, nor CP932. */
export function readCsv(bytes: Uint8Array): SheetLine[] | null {
  const text = decoded(bytes)
  if (text === null || text.includes('\0')) return null
  const separator = separatorOf(text)
  const lines: SheetLine[] = []
  let cells: string[] = []
  let field = ''
  let quoted = false
  let number = 1
  let started = 1
  const endField = () => {
    cells.push(field.trim().replace(/^'(?=[=+\-@])/, ''))
    field = ''
  }
  const endLine = () => {
    endField()
    lines.push({ number: started, cells })
    cells = []
    started = number + 1
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') field += text[at++]!
      else if (letter === '"') quoted = false
      else field += letter
      if (letter === '\n') number++
    } else if (letter === '"' && field.trim() === '') {
      field = ''
      quoted = true
    } else if (letter === separator) endField()
    else if (letter === '\n') {
      endLine()
      number++
    } else if (letter !== '\r') field += letter
  }
  if (field !== '' || cells.length > 0) endLine()
  return lines
}

const separatorOf = (text: string): string => {
  const head = text.slice(0, 4000)
  return head.split('\t').length > head.split(',').length ? '\t' : ','
}

function decoded(bytes: Uint8Array): string | null {
  const mark = `${bytes[0]},${bytes[1]}`
  const label = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : null
  // WHATWG's shift_jis is CP932 with the extensions of NEC and IBM: 髙, 﨑, ①.
  for (const name of label ? [label] : ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  return null
}
