import { StateShape, type MarkSize } from '../../../web/kit/StateShape.tsx'
import { useLocale } from '../../../web/locale.ts'
import { stateNames } from '../states.labels.ts'
import type { Mark } from '../states.types.ts'
import { inParentheses, markDetail } from './sentences.ts'

type StateLabelProps = { mark: Mark; size?: MarkSize; stacked?: boolean }

/** A mark by shape, word and colour, with its counts: 一部不適合（不適合2・未確認12／40）. `stacked` puts them on a line below. */
export const StateLabel = ({ mark, size = 'md', stacked = false }: StateLabelProps) => {
  const locale = useLocale()
  const detail = markDetail(mark, locale)
  const text = size === 'lg' ? 'text-base' : 'text-[0.8125rem]'
  return (
    <span className={`flex items-start gap-1.5 leading-normal ${text}`}>
      <span className="pt-px">
        <StateShape state={mark.state} size={size} />
      </span>
      <span className="min-w-0">
        <span className="font-700 whitespace-nowrap">{stateNames[locale][mark.state]}</span>
        {detail && (
          <span
            className={`text-ink-soft ${stacked ? `block text-xs leading-snug ${locale === 'ja' ? '-indent-1.5' : ''}` : ''}`}
          >
            {inParentheses(detail, locale)}
          </span>
        )}
      </span>
    </span>
  )
}
