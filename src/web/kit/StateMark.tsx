import type { ReactNode } from 'react'
import { useLocale, useText } from '../locale.ts'
import { StateShape, type MarkSize } from './StateShape.tsx'
import { stateLabels, type State } from './states.labels.ts'

type StateMarkProps = {
  state: State
  size?: MarkSize
  /** Counts or the kind of 未確認, in parentheses after the word: 「不適合2・未確認12／40」. */
  detail?: ReactNode
}

/** A state by shape, word and colour. */
export const StateMark = ({ state, size = 'md', detail }: StateMarkProps) => {
  const t = useText(stateLabels)
  const [left, right] = useLocale() === 'ja' ? ['（', '）'] : [' (', ')']
  const text = size === 'lg' ? 'text-base' : size === 'md' ? 'text-[0.875rem]' : 'text-[0.8125rem]'
  return (
    <span className={`inline-flex items-baseline gap-1.5 font-700 ${text}`}>
      <span className="translate-y-[0.2em]">
        <StateShape state={state} size={size} />
      </span>
      <span>
        <span className="whitespace-nowrap">{t(state)}</span>
        {detail && (
          <span className="font-400 text-ink-soft">
            {left}
            {detail}
            {right}
          </span>
        )}
      </span>
    </span>
  )
}
