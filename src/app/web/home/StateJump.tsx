import { stateNames } from '../../../features/duties/states.labels.ts'
import { StateShape } from '../../../web/kit/StateShape.tsx'
import { states, type State } from '../../../web/kit/states.labels.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import type { HomeClause } from './home-api.ts'
import { homeText } from './home.text.ts'

type StateJumpProps = { clauses: readonly HomeClause[]; selected: string | null; onSelect: (id: string) => void }

/** How many clauses stand in each state; a press leads to the next of them, so that nobody has to scroll in search of one. */
export const StateJump = ({ clauses, selected, onSelect }: StateJumpProps) => {
  const locale = useLocale()
  const t = useText(homeText)
  const of = (state: State) => clauses.filter(({ mark }) => mark?.state === state)
  const jump = (state: State) => {
    const from = clauses.findIndex(({ id }) => id === selected)
    const next = clauses.find(({ mark }, index) => index > from && mark?.state === state) ?? of(state)[0]
    if (!next) return
    onSelect(next.id)
    const button = document.querySelector<HTMLElement>(`[data-clause="${next.id}"]`)
    button?.focus({ preventScroll: true })
    button?.closest('[role=listitem]')?.scrollIntoView({ block: 'center' })
  }
  if (clauses.every(({ mark }) => mark === null)) return null
  return (
    <div
      role="group"
      aria-label={t('jump')}
      className="mb-2 flex flex-wrap items-center gap-x-1 gap-y-1 text-[0.8125rem]"
    >
      <span className="mr-1 text-ink-soft">{t('jumpShort')}</span>
      {states
        .filter((state) => of(state).length > 0)
        .map((state) => (
          <button
            key={state}
            type="button"
            onClick={() => jump(state)}
            className="flex min-h-7 items-center gap-1 rounded-6 px-1.5 hover:bg-chosen hover:underline"
          >
            <StateShape state={state} size="sm" />
            <span className="font-700">{stateNames[locale][state]}</span> {of(state).length}
          </button>
        ))}
    </div>
  )
}
