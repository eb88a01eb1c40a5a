import type { ExtractedText, SourceLine } from '../documents.types.ts'
import { splitLines } from './read-text.ts'
import { TextBuilder } from './text-builder.ts'

const HEADING = /^ {0,3}(#{1,6})[ \t　]+(.*?)(?:[ \t　]+#+)?[ \t　]*$/
const FENCE = /^ {0,3}(```|~~~)/
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/

/**
 * Markdown (CommonMark's ATX and setext headings): the marks of headings and table rules go, all words stay.
 * The first level-1 heading is the title; list bullets and numbers stay in the text, their indentation becomes `depth`.
 */
export function readMarkdown(text: string, encoding: string): ExtractedText {
  const builder = new TextBuilder()
  const lines = splitLines(text)
  let fenced = false
  let titled = false
  const frontMatter = endOfFrontMatter(lines)
  for (const line of lines.slice(0, frontMatter)) builder.add(line, { role: 'menu' })
  for (let index = frontMatter; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (FENCE.test(line)) fenced = !fenced
    if (fenced || FENCE.test(line)) {
      builder.add(line)
      continue
    }
    const heading = HEADING.exec(line)
    const underline = /^ {0,3}(=+|-{2,})\s*$/.exec(lines[index + 1] ?? '')
    if (heading) {
      const depth = (heading[1] ?? '#').length - 1
      const role = depth === 0 && !titled ? 'title' : 'heading'
      if (role === 'title') titled = true
      builder.add(heading[2] ?? '', { role, depth })
    } else if (underline && isSetextText(line)) {
      const depth = underline[1]?.startsWith('=') ? 0 : 1
      const role = depth === 0 && !titled ? 'title' : 'heading'
      if (role === 'title') titled = true
      builder.add(line.trim(), { role, depth })
      index++
    } else if (line.includes('|') && TABLE_RULE.test(line)) {
      continue
    } else if (/^\s*\|.*\|\s*$/.test(line)) {
      builder.add(tableRow(line), { role: 'tableCell' })
    } else {
      builder.add(line, listHints(line))
    }
  }
  return { format: 'md', encoding, text: builder.text, lines: builder.lines, trackedChanges: [] }
}

/** Lines of the YAML block at the very start, its fences included; 0 where there is none. It is about the file, no text of it. */
function endOfFrontMatter(lines: string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0
  const close = lines.slice(1, 80).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line))
  const block = lines.slice(1, close + 1)
  const keyed =
    block.some((line) => /^[\w-]+\s*:/.test(line)) && block.every((line) => /^(?:[\w-]+\s*:|\s|#|- |$)/.test(line))
  return close >= 0 && keyed ? close + 2 : 0
}

function isSetextText(line: string): boolean {
  return line.trim() !== '' && !/^\s*([-*+>|]|\d+[.)])/.test(line) && !HEADING.test(line)
}

function tableRow(line: string): string {
  const inner = line.trim().replace(/^\||\|$/g, '')
  return inner
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
    .join('\t')
}

function listHints(line: string): Pick<SourceLine, 'depth'> {
  const item = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+/.exec(line)
  if (!item) return {}
  const indent = (item[1] ?? '').replaceAll('\t', '    ').length
  return { depth: Math.floor(indent / 2) }
}
