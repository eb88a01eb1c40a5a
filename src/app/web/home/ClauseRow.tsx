import { StateLabel } from '../../../features/duties/web/StateLabel.tsx'
import { classNames } from '../../../web/kit/class-names.ts'
import { useText } from '../../../web/locale.ts'
import { ClauseReason } from './ClauseReason.tsx'
import { clauseIndent } from './clause-indent.ts'
import type { HomeClause } from './home-api.ts'
import { homeText } from './home.text.ts'
import { useCountWords } from '../../../features/duties/web/use-count-words.ts'

type ClauseRowProps = {
  clause: HomeClause
  /** 0 for the highest clauses of the document. */
  depth: number
  selected: boolean
  /** The one row that Tab reaches; the arrow keys lead to the others. */
  stop: boolean
}

/** One clause as it was decided, its mark to the left. Rows with something to show can be chosen. */
export const ClauseRow = ({ clause, depth, selected, stop }: ClauseRowProps) => {
  const t = useText(homeText)
  const words = useCountWords()
  const { mark, counts } = clause
  const open = mark !== null || counts.total > 0 || clause.recommended.total > 0
  const chapter = depth === 0 && clause.heading !== ''
  return (
    <div
      role="listitem"
      data-row={open ? clause.id : undefined}
      className={classNames(
        'keep-together -mx-4 grid grid-cols-[7.75rem_1fr] gap-3.5 border-b border-solid-gray-50 px-4 py-1.5 lg:-mx-7 lg:px-7 print:mx-0 print:px-0',
        open && 'cursor-pointer hover:bg-solid-gray-50',
        selected && 'bg-chosen shadow-[inset_4px_0_var(--color-main)]',
      )}
    >
      <div className="pt-0.5">
        {open && (
          <button
            type="button"
            data-clause={clause.id}
            tabIndex={stop ? 0 : -1}
            aria-current={selected ? 'true' : undefined}
            className="focus-inset relative block w-full rounded-4 text-left"
          >
            {mark ? (
              <StateLabel mark={mark} stacked />
            ) : (
              <span className="block text-xs leading-snug text-ink-soft">
                {counts.total > 0 && t('childCounts', { n: counts.total })}
                {counts.total > 0 && <span className="block">{words(counts)}</span>}
              </span>
            )}
            <span lang="ja" className="sr-only">
              {' '}
              {nameOf(clause)}
            </span>
          </button>
        )}
      </div>
      <div className={classNames('min-w-0', clauseIndent(depth))}>
        {chapter ? (
          <>
            <h2 lang="ja" className="mt-1 text-base font-700">
              {clause.label}　{clause.heading}
            </h2>
            {clause.text && (
              <p lang="ja" className="whitespace-pre-line">
                {clause.text}
              </p>
            )}
          </>
        ) : (
          <p lang="ja" className="pl-[1.375rem] -indent-[1.375rem] whitespace-pre-line">
            {clause.label}
            {/^[（(]/.test(clause.heading) ? '' : clause.heading && ' '}
            {clause.heading}
            {clause.heading && clause.text && '　'}
            {!clause.heading && clause.label && ' '}
            {clause.text}
          </p>
        )}
        <div className={chapter ? '' : 'pl-[1.375rem]'}>
          <ClauseReason clause={clause} />
        </div>
      </div>
    </div>
  )
}

/** What the button says after its state: the clause as one calls it. */
const nameOf = ({ label, heading, text }: HomeClause): string => `${label} ${heading || text.slice(0, 20)}`
