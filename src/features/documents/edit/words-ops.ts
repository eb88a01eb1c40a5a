import type { Clause } from '../documents.types.ts'
import { labelCandidates } from '../parse/labels.ts'
import { endsSentence } from '../parse/lines.ts'
import { tight } from '../parse/reassemble.ts'
import { EditRefused } from './edit-op.ts'
import { fitType } from './move-ops.ts'
import { captionFirst, cutAfter, gap, joinPrinted } from './ownership.ts'
import { clauseBefore, newClause, place, printedParts, type Working } from './working.ts'

/** How many signs a clause's printed label and heading have. */
const headSigns = (clause: Clause): number =>
  tight(clause.computedLabel ? '' : clause.label).length + tight(clause.heading).length

/** Its words become the end of the clause whose words stand right before them; what stood under it goes along. */
export function join(working: Working, id: string): Clause {
  const { clause, list, index, parent } = place(working, id)
  const { source, owned } = working
  const signs = owned.signsOf(clause)
  const start = signs[0] ?? clause.at[0]
  const target = clauseBefore(working, start)
  if (!target || target === clause) throw new EditRefused('noPrevious')
  const targetSigns = owned.signsOf(target)
  const before = targetSigns.filter((offset) => offset < start)
  if (before.length < headSigns(target)) throw new EditRefused('wouldLose')
  const [head, tail] = cutAfter(target.text, before.length - headSigns(target))
  const words = joinPrinted(printedParts(clause, source), signs, source)
  // A sentence that was broken goes on without a break.
  const lineBreak = head === '' || !(gap(source, before.at(-1), start).includes('\n') && endsSentence(head)) ? '' : '\n'
  target.text = [head + lineBreak + words, tail].filter((part) => part !== '').join('\n')
  target.at = [Math.min(target.at[0], clause.at[0]), Math.max(target.at[1], clause.at[1])]
  if (target === parent) list.splice(index, 1, ...clause.children)
  else {
    list.splice(index, 1)
    target.children.push(...clause.children)
  }
  for (const child of clause.children) fitType(child, target)
  working.absorbed.set(clause.id, target.id)
  return target
}

/** What stands from `offset` on becomes a clause of its own behind it; clauses under it that come later go along. */
export function split(working: Working, id: string, offset: number): Clause {
  const { clause, list, index } = place(working, id)
  const signs = working.owned.signsOf(clause)
  const cut = signs.findIndex((sign) => sign >= offset)
  const first = signs[cut]
  const last = signs[cut - 1]
  const count = cut - headSigns(clause)
  if (first === undefined || last === undefined || count < 0) throw new EditRefused('outsideText')
  const [head, tail] = cutAfter(clause.text, count)
  const second = newClause(clause.type, tail, [first, clause.at[1]])
  second.children = clause.children.filter((child) => child.at[0] >= first)
  clause.children = clause.children.filter((child) => child.at[0] < first)
  clause.text = head
  clause.at = [clause.at[0], last + 1]
  takeLabel(second)
  list.splice(index + 1, 0, second)
  return second
}

/** Takes a label that stands in front of the words beyond doubt, as (3) or ③. */
export function takeLabel(clause: Clause): void {
  const line = clause.text.split('\n', 1)[0] ?? ''
  const candidate = labelCandidates(line).find(
    (each) => each.start === 0 && each.doubt === 0 && (each.labelEnd === 'closed' || each.labelEnd === 'space'),
  )
  if (!candidate) return
  clause.label = line.slice(0, candidate.end).trim()
  clause.text = clause.text.slice(candidate.end).trimStart()
}

/** Says which of its first words are the heading; '' makes all of them text. The words themselves stay as printed. */
export function retitle(working: Working, id: string, heading: string): Clause {
  const { clause } = place(working, id)
  const wanted = tight(heading)
  if (wanted === tight(clause.heading)) return clause
  if (captionFirst(clause, working.source)) throw new EditRefused('captionFirst')
  if (!tight(clause.heading + clause.text).startsWith(wanted)) throw new EditRefused('notPrinted')
  const label = tight(clause.computedLabel ? '' : clause.label).length
  const signs = working.owned.signsOf(clause).slice(label)
  const [head, rest] = cutAfter(joinPrinted([clause.heading, clause.text], signs, working.source), wanted.length)
  clause.heading = head.replaceAll('\n', ' ')
  clause.text = rest
  return clause
}

/** Says what the label is: words that stand in front, or one that the text does not print (automatic numbering). */
export function relabel(working: Working, id: string, label: string): Clause {
  const { clause } = place(working, id)
  const { source } = working
  const wanted = tight(label)
  const isCaption = captionFirst(clause, source)
  const printed = clause.computedLabel ? '' : clause.label
  const after = isCaption ? clause.text : clause.heading + clause.text
  const inFront = tight(printed + after).startsWith(wanted)
  const skipped = isCaption ? tight(clause.heading).length : 0
  const signs = working.owned.signsOf(clause).slice(skipped)
  const shorter = !inFront ? 0 : wanted.length
  const [front, rest] = cutAfter(printed, shorter)
  if (shorter <= tight(printed).length) {
    // Signs that no longer belong to the label go to the front of what follows it.
    if (isCaption || clause.heading === '') clause.text = joinPrinted([rest, clause.text], signs.slice(shorter), source)
    else clause.heading = joinPrinted([rest, clause.heading], signs.slice(shorter), source).replaceAll('\n', ' ')
    clause.label = inFront ? front : label.trim()
  } else {
    const more = shorter - tight(printed).length
    const inHeading = isCaption ? 0 : Math.min(more, tight(clause.heading).length)
    const [fromHeading, heading] = cutAfter(clause.heading, inHeading)
    const [fromText, text] = cutAfter(clause.text, more - inHeading)
    clause.label = joinPrinted([printed, inHeading > 0 ? fromHeading : '', fromText], signs, source).replaceAll(
      '\n',
      ' ',
    )
    if (inHeading > 0) clause.heading = heading
    clause.text = text
  }
  clause.computedLabel = !inFront
  working.relabelled.add(clause)
  return clause
}
