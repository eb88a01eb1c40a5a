import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '../../../web/locale.ts'
import { addMeasure, markSeen, toggle, type Matching } from './matching-draft.ts'
import { MatchingClauses } from './MatchingClauses.tsx'
import { MatchingFooter } from './MatchingFooter.tsx'
import { MatchingProposals } from './MatchingProposals.tsx'
import { matchingText } from './matching.text.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { useMay } from './use-may.ts'

/** Clauses to the left, the proposals for the chosen one to the right, what follows at the bottom. */
export const MatchingWork = ({ matching }: { matching: Matching }) => {
  const t = useText(matchingText)
  const { clauses } = matching
  const may = useMay('duties.write')
  const list = useRef<HTMLDivElement>(null)
  const { draft, dirty, change, look, settle } = useKeptDraft(matching)
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      clauses.findIndex(({ proposals }) => proposals.length > 0),
    ),
  )
  // The first clause with a proposal may lie below the edge.
  const first = useRef(clauses[at]?.id)
  useEffect(() => {
    list.current?.querySelector(`[data-clause="${first.current}"]`)?.scrollIntoView({ block: 'center' })
  }, [])
  const seen = useMemo(() => new Set(draft.seen), [draft.seen])
  const clause = clauses[at]

  const go = (index: number) => {
    const next = clauses[index]
    if (!next) return
    if (clause) look((before) => markSeen(before, clause.id))
    setAt(index)
    list.current?.querySelector<HTMLElement>(`[data-clause="${next.id}"]`)?.focus()
  }
  const nextUnseen = () => {
    const after = clauses.findIndex(({ id }, index) => index > at && !seen.has(id))
    go(
      after >= 0
        ? after
        : Math.max(
            clauses.findIndex(({ id }) => !seen.has(id) && id !== clause?.id),
            at,
          ),
    )
  }
  const press = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const digit = /^[1-9]$/.test(event.key) ? clause?.proposals[Number(event.key) - 1] : undefined
    if (digit && clause && may) flip(clause.id, digit.measureId)
    else if (event.key === 'n') nextUnseen()
    else if (event.key === 'ArrowDown') go(at + 1)
    else if (event.key === 'ArrowUp') go(at - 1)
    else return
    event.preventDefault()
  }
  const flip = (clauseId: string, measureId: string) =>
    change((before) => markSeen(toggle(before, clauseId, measureId), clauseId))

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="no-print mb-2 flex flex-wrap items-end justify-between gap-3">
        <div className="flex items-center gap-3 text-sm">
          <div
            aria-hidden="true"
            className="h-2.5 w-56 overflow-hidden rounded-full border border-solid-gray-536 bg-white"
          >
            <div className="h-full bg-main" style={{ width: `${(seen.size / clauses.length) * 100}%` }} />
          </div>
          <span role="status">{t('progress', { n: seen.size, total: clauses.length })}</span>
        </div>
        <p className="text-xs text-ink-soft">{t('keys')}</p>
      </div>
      <div
        role="group"
        aria-label={t('title')}
        className="print-flow grid min-h-0 flex-1 border-y border-line lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:grid-rows-[minmax(0,1fr)]"
        onKeyDown={press}
      >
        <div ref={list} className="print-flow relative overflow-auto border-r border-line max-lg:max-h-72">
          <MatchingClauses clauses={clauses} draft={draft} at={at} onPick={go} />
        </div>
        <div className="no-print overflow-auto bg-[#fafafa] p-4">
          {clause && (
            <MatchingProposals
              key={clause.id}
              clause={clause}
              draft={draft}
              readOnly={!may}
              onToggle={(measureId) => flip(clause.id, measureId)}
              onAdd={(measure) => change((before) => markSeen(addMeasure(before, clause.id, measure), clause.id))}
              onNext={nextUnseen}
            />
          )}
        </div>
      </div>
      <MatchingFooter
        matching={matching}
        draft={draft}
        dirty={dirty}
        onGo={(id) => go(clauses.findIndex((each) => each.id === id))}
        onDone={settle}
      />
    </div>
  )
}
