import { memo, useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { classNames } from '../../../web/kit/class-names.ts'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { reviewLabels } from './review.labels.ts'
import type { FlatClause } from './use-review.ts'

type ClauseTreeProps = {
  rows: readonly FlatClause[]
  chosen: string | null
  onChoose: (id: string) => void
}

/** The reading as a tree that is wholly open, walked by arrows; the keys that correct are the desk's. One row is in the tab order. */
export const ClauseTree = ({ rows, chosen, onChoose }: ClauseTreeProps) => {
  const t = useText(reviewLabels)
  const box = useRef<HTMLDivElement>(null)
  const walked = useRef(false)
  const shown = useRef(false)
  const stop = rows.some(({ clause }) => clause.id === chosen) ? chosen : (rows[0]?.clause.id ?? null)
  useEffect(() => {
    const row = box.current?.querySelector<HTMLElement>('[aria-selected=true]')
    row?.scrollIntoView({ block: 'nearest' })
    // After a correction the row is another element: the focus goes along if it was here, or if what held it is gone.
    if (walked.current || (shown.current && document.activeElement === document.body))
      row?.focus({ preventScroll: true })
    shown.current = true
  }, [chosen, rows])

  const press = (event: KeyboardEvent) => {
    walked.current = true
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const at = rows.findIndex(({ clause }) => clause.id === stop)
    const row = rows[at]
    const below = rows[at + 1]
    const target = {
      ArrowDown: below?.clause.id,
      ArrowUp: rows[at - 1]?.clause.id,
      ArrowLeft: row?.parentId,
      ArrowRight: row && below && below.depth > row.depth ? below.clause.id : undefined,
      Home: rows[0]?.clause.id,
      End: rows.at(-1)?.clause.id,
    }[event.key]
    if (!target) return
    event.preventDefault()
    onChoose(target)
  }
  const click = (event: MouseEvent) => {
    const id = event.target instanceof Element ? event.target.closest('[data-id]')?.getAttribute('data-id') : null
    if (id) onChoose(id)
  }
  return (
    <div
      ref={box}
      role="tree"
      aria-label={t('tree')}
      tabIndex={-1}
      onClick={click}
      onKeyDown={press}
      onFocus={() => (walked.current = true)}
      onBlur={(event) =>
        (walked.current = event.currentTarget.contains(event.relatedTarget) || event.relatedTarget === null)
      }
    >
      {rows.map(({ clause, depth }) => (
        <TreeRow
          key={clause.id}
          depth={depth}
          id={clause.id}
          label={clause.label}
          computed={clause.computedLabel}
          heading={clause.heading}
          text={clause.text}
          selected={clause.id === chosen}
          stop={clause.id === stop}
        />
      ))}
    </div>
  )
}

type TreeRowProps = {
  id: string
  label: string
  computed: boolean
  heading: string
  text: string
  depth: number
  selected: boolean
  stop: boolean
}

const TreeRow = memo((row: TreeRowProps) => {
  const t = useText(reviewLabels)
  const words = row.heading ? row.text : row.text || t('noText')
  return (
    <div
      role="treeitem"
      aria-level={row.depth + 1}
      aria-selected={row.selected}
      tabIndex={row.stop ? 0 : -1}
      data-id={row.id}
      className={classNames(
        'focus-inset cursor-pointer rounded-4 py-1 pr-2 hover:bg-solid-gray-50',
        row.selected && 'bg-chosen shadow-[inset_4px_0_var(--color-main)]',
      )}
      style={{ paddingInlineStart: `${row.depth * 1.25 + 0.625}rem` }}
      lang="ja"
    >
      <span className="font-700 tabular-nums">{row.label}</span>
      {row.computed && (
        <>
          {' '}
          <Tag>{t('computed')}</Tag>
        </>
      )}
      {row.heading && <span className="ml-2 font-700">{row.heading}</span>}
      {words && <span className="ml-2 text-ink-soft">{words.length > 60 ? `${words.slice(0, 60)}…` : words}</span>}
    </div>
  )
})
TreeRow.displayName = 'TreeRow'
