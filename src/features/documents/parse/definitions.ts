import type { Definition } from '../documents.types.ts'
import { ownText } from './own-words.ts'
import type { PlacedClause } from './placed-clause.ts'

const abbreviation =
  /以下[^「」『』。（）()]{0,40}?((?:[「『][^」』]{1,60}[」』](?:又は|及び|若しくは|、)?)+)と(?:総称|略称|略)?(?:いう|する|呼ぶ|記す)/g
const meaning = /「([^」]{1,40})」とは[、，]?([^。]{1,600}(?:をいう|である|を指す|とする))/g
/** A phrase longer than this is none: keeps the search near its bracket. */
const longestPhrase = 400

/**
 * Terms the text explains: items of a clause on definitions (the term is the heading), 「Xとは…をいう」 and abbreviations
 * 「（以下「X」という。）」, 「以下単に「X」という」. In document order.
 */
export function definitionsOf(placed: PlacedClause[]): Definition[] {
  return placed.flatMap((own) => [...itemDefinition(own), ...inlineDefinitions(own)])
}

function itemDefinition(own: PlacedClause): Definition[] {
  const { clause } = own
  if (own.parent === null || clause.text === '' || clause.heading === '') return []
  const inSection = definesTerms(own.parent)
  const ends = /(?:をいう|を指す|をいい、[^。]*)。?[)）]?$/.test(clause.text.replaceAll(/\s/g, ''))
  if (
    !inSection &&
    !(ends && own.parent.clause.type !== 'Chapter' && clause.type !== 'Article' && !clause.text.includes('。\n'))
  )
    return []
  const term = clause.heading
    .replace(/[:：]$/, '')
    .replaceAll(/^[「『【]|[」』】]$/g, '')
    .trim()
  return [
    {
      term: term.replaceAll(/(?<=[^\u0020-\u007e])\s+(?=[^\u0020-\u007e])/g, ''),
      text: clause.text,
      nodeId: clause.id,
      at: clause.at,
    },
  ]
}

function definesTerms(own: PlacedClause): boolean {
  const { heading, text } = own.clause
  if (/定\s*義|用\s*語/.test(heading)) return true
  if (/用語の(?:意義|定義|意味)|次(?:の各号)?に掲げる用語/.test(text)) return true
  return own.clause.type === 'Paragraph' && own.parent !== null && /定義/.test(own.parent.clause.heading)
}

function inlineDefinitions(own: PlacedClause): Definition[] {
  const { text, spanOf } = ownText(own)
  const found: Definition[] = []
  for (const match of text.matchAll(abbreviation)) {
    const explained = phraseBefore(text, match.index)
    const at = spanOf(match.index, match.index + match[0].length)
    for (const quoted of (match[1] ?? '').matchAll(/[「『]([^」』]+)[」』]/g)) {
      found.push({ term: quoted[1] ?? '', text: explained, nodeId: own.clause.id, at })
    }
  }
  for (const match of text.matchAll(meaning)) {
    found.push({
      term: match[1] ?? '',
      text: `${match[2] ?? ''}。`,
      nodeId: own.clause.id,
      at: spanOf(match.index, match.index + match[0].length),
    })
  }
  return found
}

/** The words an abbreviation stands for: what comes before its bracket, back to the last stop. */
function phraseBefore(text: string, index: number): string {
  let depth = 0
  let open = index
  const limit = Math.max(0, index - longestPhrase)
  for (let at = index - 1; at >= limit; at--) {
    const sign = text.charAt(at)
    if (/[)）]/.test(sign)) depth++
    else if (/[(（]/.test(sign) && depth-- === 0) {
      open = at
      break
    }
  }
  let start = open
  depth = 0
  while (start > limit) {
    const sign = text.charAt(start - 1)
    if (/[)）]/.test(sign)) depth++
    else if (/[(（]/.test(sign)) depth--
    else if (depth <= 0 && /[。、，\n]/.test(sign)) break
    start--
  }
  return text.slice(start, open).trim()
}
