import { useLocale, useText } from '../locale.ts'
import { classNames } from './class-names.ts'
import { stateShortLabels, states, type State } from './states.labels.ts'

const colors: Record<State, string> = {
  met: 'bg-green-800',
  partly: 'bg-yellow-700',
  unmet: 'bg-red-900',
  exempted: 'bg-light-blue-800',
  unknown: 'bg-solid-gray-400',
  notApplicable: 'bg-solid-gray-100',
}
const barOrder: readonly State[] = ['met', 'exempted', 'partly', 'unmet', 'unknown', 'notApplicable']

type CountsBarProps = {
  /** With its number: 第3号 物理. */
  title: string
  counts: Partial<Record<State, number>>
  selected?: boolean
  /** Opens the rows behind the numbers. */
  onPress: () => void
}

/** One head: counts of states in words, and as a bar for a glance. */
export const CountsBar = ({ title, counts, selected = false, onPress }: CountsBarProps) => {
  const t = useText(stateShortLabels)
  const locale = useLocale()
  const present = states.filter((state) => (counts[state] ?? 0) > 0)
  const total = present.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  const words = [...present].sort((a, b) => barOrder.indexOf(a) - barOrder.indexOf(b))
  return (
    <button
      type="button"
      aria-pressed={selected}
      onClick={onPress}
      className={classNames(
        'flex w-full flex-col items-stretch justify-start rounded-6 border bg-white px-2 py-1.5 text-left text-xs leading-snug hover:bg-chosen',
        selected ? 'border-main shadow-[inset_0_0_0_1px_var(--color-main)]' : 'border-line',
      )}
    >
      <span className={classNames('block', selected && 'font-700')}>{title}</span>
      <span
        aria-hidden="true"
        className="print-exact mt-1 flex h-2 overflow-hidden rounded-4 bg-solid-gray-100 forced-colors:hidden"
      >
        {words.map((state) => (
          <span key={state} className={colors[state]} style={{ width: `${((counts[state] ?? 0) / total) * 100}%` }} />
        ))}
      </span>
      <span className="mt-1 block text-ink-soft">
        {words.length === 0 && '–'}
        {words.map((state, index) => (
          <span key={state}>
            {index > 0 && (locale === 'ja' ? '・' : ', ')}
            <span className="whitespace-nowrap">
              {t(state)}
              {counts[state]}
            </span>
          </span>
        ))}
      </span>
    </button>
  )
}
