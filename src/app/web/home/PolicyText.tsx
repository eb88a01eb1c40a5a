import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { useText } from '../../../web/locale.ts'
import { ClauseRow } from './ClauseRow.tsx'
import type { HomeClause } from './home-api.ts'
import { homeText } from './home.text.ts'

type PolicyTextProps = {
  clauses: readonly HomeClause[]
  selected: string | null
  onSelect: (id: string) => void
  /** Enter: on to the details of the chosen clause. */
  onOpen: () => void
}

/** The policy, clause by clause. Up and down lead to the next clause that has a mark. */
export const PolicyText = ({ clauses, selected, onSelect, onOpen }: PolicyTextProps) => {
  const t = useText(homeText)
  const list = useRef<HTMLDivElement>(null)
  const first = clauses.find(({ mark }) => mark)?.id
  const stop = clauses.some(({ id }) => id === selected) ? selected : first

  // A link to a clause opens the page at it; later choices are made where the person looks already.
  const opened = useRef(selected)
  useEffect(() => {
    if (opened.current === null) return
    const mark = list.current?.querySelector(`[data-clause="${opened.current}"]`)
    mark?.closest('[role=listitem]')?.scrollIntoView({ block: 'center' })
  }, [])

  const move = (event: KeyboardEvent) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset['clause'] : undefined
    if (from === undefined) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onSelect(from)
      onOpen()
      return
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const marked = clauses.filter(({ id, mark }) => mark || id === from)
    const to = marked[marked.findIndex(({ id }) => id === from) + step]
    if (!to) return
    onSelect(to.id)
    const mark = list.current?.querySelector<HTMLElement>(`[data-clause="${to.id}"]`)
    mark?.focus({ preventScroll: true })
    mark?.closest('[role=listitem]')?.scrollIntoView({ block: 'nearest' })
  }

  const choose = (event: MouseEvent) => {
    // Whoever marks words of the policy to copy them has not chosen a clause.
    if (window.getSelection()?.toString()) return
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
    const id = row?.dataset['row']
    if (id) onSelect(id)
  }

  const base = Math.min(...clauses.map(({ depth }) => depth))
  return (
    <section aria-label={t('clauses')}>
      <div ref={list} role="list" onKeyDown={move} onClick={choose} className="border-t border-line-soft">
        {clauses.map((clause) => (
          <ClauseRow
            key={clause.id}
            clause={clause}
            depth={clause.depth - base}
            selected={clause.id === selected}
            stop={clause.id === stop}
          />
        ))}
      </div>
    </section>
  )
}
