import { useText } from '../../../web/locale.ts'
import { standingLabels } from '../inquiries.labels.ts'
import { standings, type Standing } from '../inquiries.schema.ts'
import { inquiriesText } from '../inquiries.text.ts'

const colors: Record<Standing, string> = {
  accepted: 'bg-green-800',
  received: 'bg-blue-700',
  returned: 'bg-yellow-700',
  waiting: 'bg-solid-gray-200',
  excused: 'bg-solid-gray-536',
}
const order = ['accepted', 'received', 'returned', 'excused', 'waiting'] as const

/** How many have answered, in numbers, and as a bar for a glance. */
export const CountsLine = ({ counts }: { counts: Record<Standing, number> }) => {
  const t = useText(inquiriesText)
  const word = useText(standingLabels)
  const all = standings.reduce((sum, each) => sum + counts[each], 0)
  const answered = counts.received + counts.accepted
  return (
    <span className="block min-w-48">
      <span className="tabular-nums">{t('answeredOf', { n: answered, all: all - counts.excused })}</span>
      <span aria-hidden="true" className="print-exact my-1 flex h-2 overflow-hidden rounded-4 forced-colors:hidden">
        {order.map((each) => (
          <span key={each} className={colors[each]} style={{ width: `${(counts[each] / Math.max(1, all)) * 100}%` }} />
        ))}
      </span>
      <span className="text-xs text-ink-soft">
        {order
          .filter((each) => counts[each] > 0)
          .map((each) => `${word(each)}${counts[each]}`)
          .join('・')}
      </span>
    </span>
  )
}
