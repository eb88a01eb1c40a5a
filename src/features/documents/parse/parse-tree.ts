import type { Clause, ExtractedText, Furniture, ParsedDocument, ParseWarning, Span } from '../documents.types.ts'
import type { LineRole } from './build-tree.ts'
import { buildTree, hasBareCaptions, isBareCaption, isCaption } from './build-tree.ts'
import { clauseIds } from './clause-ids.ts'
import { clauseType } from './clause-types.ts'
import { markContents } from './contents.ts'
import { definitionsOf } from './definitions.ts'
import type { Draft } from './draft.ts'
import { looksLikeTitle, readHead } from './head.ts'
import { splitFusedLines } from './fused-lines.ts'
import { splitHeading } from './headings.ts'
import { labelLines } from './label-lines.ts'
import { labelCandidates } from './labels.ts'
import { chooseLevels } from './levels.ts'
import type { Line } from './lines.ts'
import { strayText, workingLines, wrapWidth } from './lines.ts'
import type { PlacedClause } from './placed-clause.ts'
import { markPageFurniture, markRepeats } from './page-furniture.ts'
import { joinParagraphs } from './paragraphs.ts'
import { referencesOf } from './references.ts'
import { markSiteMenus } from './site-menu.ts'
import { warningsOf } from './warnings.ts'

/** The clause tree of any text, without asking whether it is a policy; see {@link parseDocument}. */
export function parseTree(source: ExtractedText): ParsedDocument {
  const printed = workingLines(source)
  if (source.format === 'html') dropListNumbers(printed)
  markPageFurniture(printed)
  markContents(printed)
  markRepeats(printed)
  markSiteMenus(printed)
  const lines = splitFusedLines(printed)
  const body = lines.filter((line) => !line.furniture)
  const wrap = wrapWidth(body)
  const asLabels = labelLines(body, lines, wrap)
  const decisions = chooseLevels(asLabels)
  const roles: LineRole[] = body.map((line, at) => ({
    line,
    decision: decisions[at] ?? null,
    opensDocument: asLabels[at]?.opensDocument ?? false,
  }))
  // A number alone that fits no sequence was a page number after all.
  for (const { line, decision } of roles)
    if (!decision && /^[0-9０-９]{1,3}$/.test(line.text) && line.hint.label === undefined) line.furniture = 'pageNumber'
  const last = roles.at(-1)
  if (last && !last.decision && /^以[ \u3000]*上$/.test(last.line.text)) last.line.furniture = 'note'
  const firstClause = roles.findIndex((role) => role.decision !== null || role.opensDocument)
  const start = firstClause < 0 ? roles.length : captionStart(roles, firstClause)
  const headLines = body.slice(0, start)
  const head = readHead(headLines)
  const { roots, separators } = buildTree(
    roles.slice(start).filter((role) => !role.line.furniture),
    wrap,
  )

  const ids = clauseIds(roots)
  const placed: PlacedClause[] = []
  const nodes = roots.map((root) => finish(root, null, ids, placed))
  const furniture = [
    ...lines.filter((line) => line.furniture).map((line) => pieceOf(line, source)),
    ...spans(separators, 'separator', source),
    ...spans(strayText(source), 'note', source),
  ]
  furniture.sort((a, b) => a.at[0] - b.at[0])
  const documentTitle = roots.find((root) => root.kind === 'document')?.chunks[0]?.text ?? ''
  return {
    title: head.title === '' ? documentTitle : head.title,
    issuer: head.issuer,
    date: head.date,
    nodes,
    definitions: definitionsOf(placed),
    references: referencesOf(placed),
    furniture,
    warnings: warnings(placed, source),
  }
}

/** A web page's list numbers its items although they bear labels of their own (「1. ①…」): the printed label counts. */
function dropListNumbers(lines: Line[]): void {
  for (const line of lines) {
    const { label, ...hint } = line.hint
    if (label === undefined || !/^\d+\.$/.test(label)) continue
    const own = labelCandidates(line.text).filter((candidate) => candidate.doubt < 1 && candidate.start === 0)
    if (own.some((candidate) => candidate.strength >= 3.4 || candidate.ordinal[0] === Number.parseInt(label, 10)))
      line.hint = hint
  }
}

/** A caption line right before the first clause belongs to it, not to the head. */
function captionStart(roles: LineRole[], first: number): number {
  const before = roles[first - 1]?.line
  const kind = roles[first]?.decision?.candidate.kind
  if (
    !before ||
    (kind !== 'article' && kind !== 'dai') ||
    before.hint.role === 'number' ||
    before.hint.role === 'title' ||
    /第.*号|年.*月/.test(before.text)
  )
    return first
  return isCaption(before) ||
    (kind === 'article' && isBareCaption(before) && !looksLikeTitle(before.text) && hasBareCaptions(roles))
    ? first - 1
    : first
}

function finish(draft: Draft, parent: PlacedClause | null, ids: Map<Draft, string>, placed: PlacedClause[]): Clause {
  const { heading, text } = splitHeading(draft)
  const type = clauseType(draft, parent?.clause.type ?? null)
  const clause: Clause = {
    id: ids.get(draft) ?? '',
    type,
    label: draft.label,
    computedLabel: draft.computedLabel,
    heading: joinParagraphs(heading).replaceAll('\n', ' '),
    text: joinParagraphs(text),
    at: ownSpan(draft),
    children: [],
  }
  const own: PlacedClause = { clause, draft, heading, text, parent }
  placed.push(own)
  clause.children = draft.children.map((child) => finish(child, own, ids, placed))
  return clause
}

function ownSpan(draft: Draft): Span {
  const pieces = [...draft.caption, ...draft.chunks].map((chunk) => chunk.at)
  if (draft.labelAt) pieces.push(draft.labelAt)
  const first = pieces[0]
  if (!first) return [draft.line.start, draft.line.start]
  return pieces.reduce<Span>((span, at) => [Math.min(span[0], at[0]), Math.max(span[1], at[1])], first)
}

function pieceOf(line: Line, source: ExtractedText): Furniture {
  return { kind: line.furniture ?? 'note', text: source.text.slice(line.start, line.end), at: [line.start, line.end] }
}

function spans(all: Span[], kind: Furniture['kind'], source: ExtractedText): Furniture[] {
  return all.map((at) => ({ kind, text: source.text.slice(...at).trim(), at }))
}

function warnings(placed: PlacedClause[], source: ExtractedText): ParseWarning[] {
  return warningsOf(placed, source.trackedChanges)
}
