import { topicOf, withoutActors } from './actors.ts'
import { bindingSentences, isLeadInOnly, isListedSubject } from './binding-sentences.ts'
import { type Frame, frameOfHeading, frameOfType, isGenericHeading } from './framing.ts'
import type { MatchableClause } from './match.types.ts'
import { fold, normalise } from './normalise.ts'

/** `subject`: the part can stand for a subject of its own, being no condition, purpose or mere mention. */
type Part = { plain: string; size: 'whole' | 'sentence' | 'segment'; subject: boolean }

/** The words of one clause that can answer to a measure, ready to compare. */
export type ClauseWords = {
  /** Own heading as printed; '' where it has none or where it only frames. */
  heading: string
  /** Heading of the article above, for a clause without one. */
  inherited: string
  /** Headings above, from the outside in. */
  above: string[]
  /** What the first sentence is about, normalised; '' where it names who acts. */
  topic: string
  parts: Part[]
  /** All sentences and the heading, normalised. */
  all: string
  /** The clause read together with what it stands under: the heading above and the sentence that opens the list. '' where neither is. */
  setting: string
  /** As printed, white space and width folded only: to tell a word that stands there from one that means the same. */
  printed: string
  /** The same with the headings above: what the clause speaks of. */
  context: string
}

const CONTAINERS = new Set(['Part', 'Chapter', 'Section', 'Subsection', 'Division', 'Document'])
const LEAST_SEGMENT = 5

const bare = (heading: string): string => heading.trim().replace(/^[（(【「](.*)[）)】」]$/u, '$1')

const segmentsOf = (sentence: string): string[] =>
  sentence
    .split(/[、，,；;。]/u)
    .flatMap((segment) => [segment, ...segment.split(/及び|並びに|又は/u)])
    .filter((segment, at, all) => segment.length >= LEAST_SEGMENT && all.indexOf(segment) === at)

const CONDITION =
  /(ため|ために|場合|場合に|場合には|場合は|とき|ときは|際|際に|際は|の結果|結果|を踏まえ|に応じて|おいて|おいては|に対し|について)$/u
/** The texts themselves, only mentioned: 「対策基準に基づき」. */
const DOCUMENT = '(?:情報セキュリティ)?(?:ポリシー|対策基準|基本方針|実施手順)'
const MENTION = new RegExp(
  `${DOCUMENT}(?:に基づ(?:いた|いて|き|く)|に定める|に従って|に従い|に沿って|に規定する)`,
  'gu',
)
const DOCUMENT_ONLY = new RegExp(`^(?:及び)?${DOCUMENT}は?$`, 'u')

/** Takes normalised sentences. */
const partsOf = (sentences: readonly string[]): Part[] => {
  const parts: Part[] = []
  const put = (plain: string, size: Part['size']) =>
    parts.push({ plain, size, subject: !CONDITION.test(plain) && !DOCUMENT_ONLY.test(plain) })
  if (sentences.length > 0) put(sentences.join(''), 'whole')
  for (const sentence of sentences) {
    put(sentence, 'sentence')
    const segments = segmentsOf(sentence)
    if (segments.length > 1) for (const segment of segments) put(segment, 'segment')
  }
  return parts
}

const settingOf = (above: readonly string[], parent: MatchableClause | undefined, own: string): string => {
  const opener = parent && isLeadInOnly(parent.text) ? withoutActors(normalise(parent.text)).replace(MENTION, '、') : ''
  const heading = normalise(above.at(-1) ?? '')
  return heading + opener === '' ? '' : [heading, opener, own].join('。')
}

/**
 * Reads one clause with the clauses above it (from the outside in). Null where it obliges to nothing: purpose, definitions, threats, scope,
 * supplementary provisions, a chapter's heading, a lead-in without a subject.
 */
export const clauseWords = (clause: MatchableClause, ancestors: readonly MatchableClause[]): ClauseWords | null => {
  const parent = ancestors.at(-1)
  const listed = clause.heading === '' && parent && isLeadInOnly(parent.text) && isListedSubject(clause.text)
  const heading = bare(listed ? clause.text : clause.heading)
  const lineage = [...ancestors, clause]
  const frame =
    lineage
      .map((each): Frame => (frameOfType(each.type) === 'none' ? frameOfHeading(bare(each.heading)) : 'supplementary'))
      .find((found) => found !== 'none') ?? 'none'
  const sentences = bindingSentences(clause.text, frame)
  const framed = frame !== 'none'
  if (sentences.length === 0) {
    if (framed || heading === '') return null
    if (CONTAINERS.has(clause.type)) return null
    if (!listed && clause.text.trim() !== '' && !isLeadInOnly(clause.text)) return null
  }
  if (isGenericHeading(heading) && isLeadInOnly(clause.text)) return null
  const usable = framed && frame !== 'definition' ? '' : heading
  const above = ancestors.map((each) => bare(each.heading)).filter((each) => each !== '' && !isGenericHeading(each))
  const article = ancestors.findLast((each) => each.heading !== '' && !CONTAINERS.has(each.type))
  const inherited =
    framed || usable !== '' || !article || isGenericHeading(bare(article.heading)) ? '' : bare(article.heading)
  const plain = sentences.map((sentence) => withoutActors(normalise(sentence)).replace(MENTION, '、'))
  const all = [normalise(usable), ...plain].join('。')
  return {
    heading: usable,
    inherited,
    above,
    topic: topicOf(plain[0] ?? ''),
    parts: partsOf(plain),
    all,
    setting: settingOf(above, parent, all),
    printed: fold(heading + clause.text),
    context: `${normalise(above.join('。'))}。${normalise(sentences.join(''))}。${all}`,
  }
}
