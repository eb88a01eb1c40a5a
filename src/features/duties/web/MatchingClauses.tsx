import { classNames } from '../../../web/kit/class-names.ts'
import { useText } from '../../../web/locale.ts'
import type { Draft, MatchingClause } from './matching-draft.ts'
import { matchingText } from './matching.text.ts'

const indents = ['', 'pl-4', 'pl-8', 'pl-12', 'pl-16'] as const

type MatchingClausesProps = {
  clauses: readonly MatchingClause[]
  draft: Draft
  at: number
  onPick: (index: number) => void
}

/** The text of the revision, clause by clause, each with the number of measures chosen for it. */
export const MatchingClauses = ({ clauses, draft, at, onPick }: MatchingClausesProps) => {
  const t = useText(matchingText)
  const seen = new Set(draft.seen)
  return (
    <ol aria-label={t('clauses')}>
      {clauses.map((clause, index) => {
        const chosen = (draft.chosen[clause.id] ?? []).length
        const count =
          chosen > 0 ? t('chosen', { n: chosen }) : clause.proposals.length > 0 ? t('unmatched') : t('leadIn')
        return (
          <li key={clause.id}>
            <button
              type="button"
              data-clause={clause.id}
              tabIndex={index === at ? 0 : -1}
              aria-current={index === at ? 'true' : undefined}
              onClick={() => onPick(index)}
              className={classNames(
                'focus-inset grid w-full grid-cols-[1.25rem_1fr_auto] gap-2 border-b border-line-soft px-3 py-1 text-left text-sm',
                index === at ? 'bg-chosen shadow-[inset_4px_0_var(--color-main)]' : 'hover:bg-solid-gray-50',
              )}
            >
              <span className="text-green-900">
                {seen.has(clause.id) && clause.proposals.length > 0 && (
                  <>
                    <span aria-hidden="true">✓</span>
                    <span className="sr-only">{t('seen')}</span>
                  </>
                )}
              </span>
              <span lang="ja" className={classNames('min-w-0', indents[Math.min(clause.depth, indents.length - 1)])}>
                <span className={clause.depth === 0 ? 'font-700' : ''}>
                  {clause.label} {clause.heading}
                </span>{' '}
                <span className="text-ink-soft">
                  {clause.text.slice(0, 60)}
                  {clause.text.length > 60 && '…'}
                </span>
              </span>
              <span className={classNames('text-xs whitespace-nowrap', chosen > 0 ? 'font-700' : 'text-ink-soft')}>
                {count}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
