import type { Chunk, Draft } from './draft.ts'
import { endsSentence, width, wordsUnfinished } from './lines.ts'

type OwnWords = { heading: Chunk[]; text: Chunk[] }

const always = new Set(['part', 'chapter', 'section', 'subsection', 'division', 'appdx'])
const sentenceLike =
  /。|^(?:次の|以下の|次に|前項|前条|この|当該|第[0-9０-９一二三四五六七八九十]+[条項])|(?:は|が|を|に|で|と|も)、|(?:こと|とおり|する|される|ない|ならない|ある|場合|とき|ため|もの|ください|である|行う|講じる|図る|定める)$/

/** Parts heading from text in a clause's own words: 「（目的）」, a short line before a sentence, 「機密性 …をいう。」. */
export function splitHeading(draft: Draft): OwnWords {
  const caption = draft.caption
  const [first, second] = draft.chunks
  if (!first) return { heading: caption, text: [] }
  if (caption.length > 0) return { heading: caption, text: draft.chunks }
  if (draft.kind === 'document') return { heading: [first], text: draft.chunks.slice(1) }
  const rest = draft.chunks.slice(1)
  if (/^削\s*除$/.test(first.text)) return { heading: [], text: draft.chunks }
  if (first.line.hint.role === 'heading' && !/。/.test(first.text)) return wrapped(draft.chunks)
  if (draft.kind === 'suppl')
    return /^[(（抄]/.test(first.text) && first.onLabelLine
      ? { heading: [first], text: rest }
      : { heading: [], text: draft.chunks }
  const bracketed =
    /^(?:[(（][^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*[)）]|【[^】]{1,40}】|［[^］]{1,40}］|〔[^〕]{1,40}〕|＜[^＞]{1,40}＞)/.exec(
      first.text,
    )
  if (bracketed && bracketed[0].length <= 60 && !/以下/.test(bracketed[0])) {
    const [head, tail] = cut(first, bracketed[0].length)
    if (tail === null || /^\s/.test(first.text.slice(bracketed[0].length)) || draft.kind === 'article')
      return { heading: [head], text: tail ? [tail, ...rest] : rest }
  }
  if (always.has(draft.kind)) return first.text.endsWith('。') ? fused(draft.chunks) : wrapped(draft.chunks)
  if (first.cell && second?.cell && second.line === first.line) return { heading: [first], text: rest }
  const apart = fused(draft.chunks)
  if (apart.heading.length > 0) return apart
  if (isHeading(draft, first, second)) return { heading: [first], text: rest }
  return { heading: [], text: draft.chunks }
}

function isHeading(draft: Draft, first: Chunk, second: Chunk | undefined): boolean {
  const outer = draft.parent === null || draft.parent.kind === 'document' || always.has(draft.parent.kind)
  const whole = outer && second ? first.text.replace(/(?:こと|もの|とき|ため|場合)$/, '') : first.text
  if (
    first.text.length > 50 ||
    sentenceLike.test(whole) ||
    endsSentence(first.text.replace(/[」』】:：]$/, '')) ||
    /[、，]$/.test(first.text)
  )
    return false
  if (!balanced(first.text)) return false
  if (/^[なまた]お、|^ただし|^また、/.test(first.text)) return false
  const carries = draft.children.some((child) => child.kind !== 'document')
  if (!second) return carries ? width(first.text) <= 40 : outer
  // A full line is a sentence that was broken at the margin.
  if (first.fills && second.line.blankBefore === 0 && width(first.text) > 18) return false
  if (wordsUnfinished(first.text)) return false
  return (
    draft.chunks.slice(1).some((chunk) => /。/.test(chunk.text)) || carries || second.text.length > first.text.length
  )
}

/** Heading over two lines: 第3章 … / … while nothing of it ends a sentence. */
function wrapped(chunks: Chunk[]): OwnWords {
  const [first, second] = chunks
  if (
    first &&
    second &&
    first.onLabelLine &&
    first.fills &&
    second.line.blankBefore === 0 &&
    !/。/.test(second.text) &&
    second.text.length < 15
  )
    return { heading: [first, second], text: chunks.slice(2) }
  return { heading: chunks.slice(0, 1), text: chunks.slice(1) }
}

/** 「目的 この規程は…とする。」 on one line: a short head, white space or colon, a sentence. */
function fused(chunks: Chunk[]): OwnWords {
  const none = { heading: [], text: chunks }
  const first = chunks[0]
  if (!first) return none
  const found = /^([^、。「」]{1,32}?)(?:[\u3000\t]+|[ ]{2,}|[:：][\s]*|[ ](?=[^\s]{8,}))(.+)$/.exec(first.text)
  if (!found) return none
  const head = found[1] ?? ''
  const tail = found[2] ?? ''
  const whole = chunks.map((chunk) => chunk.text).join('')
  const longEnough = /。/.test(tail) || (tail.length >= 12 && /。/.test(whole) && width(tail) > width(head))
  if (
    !longEnough ||
    !balanced(head) ||
    /^[はがをにのとでも][^ァ-ヺ一-龠]/.test(tail) ||
    sentenceLike.test(head) ||
    /[はがをにのと]$/.test(head) ||
    width(head) < 1.5 ||
    /^[0-9０-９]/.test(head)
  )
    return none
  // 「目 的 本市は…」: the head may hold single spaced characters.
  const colon = /[:：]/.test(first.text.slice(head.length).slice(0, 1)) ? 1 : 0
  let length = head.length + colon
  if (width(head.replaceAll(/\s/g, '')) <= 1) {
    const spaced = /^(?:\S[\u3000 ])+\S(?=[\u3000 ]+\S{2,})/.exec(first.text)
    if (!spaced) return none
    length = spaced[0].length
  }
  const [begin, end] = cut(first, length)
  return { heading: [begin], text: end ? [end, ...chunks.slice(1)] : chunks.slice(1) }
}

function cut(chunk: Chunk, length: number): [Chunk, Chunk | null] {
  const [start, end] = chunk.at
  const rest = chunk.text.slice(length)
  const lead = rest.length - rest.trimStart().length
  const head: Chunk = {
    ...chunk,
    at: [start, start + chunk.text.slice(0, length).trimEnd().length],
    text: chunk.text.slice(0, length).trimEnd(),
  }
  return rest.trim() === ''
    ? [head, null]
    : [head, { ...chunk, at: [start + length + lead, end], text: rest.trimStart() }]
}

/** False where a bracket is left open: the line was broken inside it. */
function balanced(text: string): boolean {
  return (text.match(/[(（「『]/g)?.length ?? 0) === (text.match(/[)）」』]/g)?.length ?? 0)
}
