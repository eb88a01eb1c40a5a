import { useLocale } from '../../../web/locale.ts'
import { blocks, oddityNext, oddityText, type OddityLike } from '../oddities.labels.ts'

/** What is odd, one under the other, each with what to do about it. */
export const Oddities = ({ oddities }: { oddities: readonly OddityLike[] }) => {
  const locale = useLocale()
  if (oddities.length === 0) return <>–</>
  return (
    <ul className="grid gap-1">
      {oddities.map((oddity, index) => (
        <li key={index}>
          <span className={blocks(oddity) ? 'font-700 text-red-900' : 'font-700'}>{oddityText(oddity, locale)}</span>
          <span className="block text-xs text-ink-soft">{oddityNext(oddity, locale)}</span>
        </li>
      ))}
    </ul>
  )
}
