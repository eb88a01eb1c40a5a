import { useLocale, useText } from '../locale.ts'
import { assuranceLabels, proofLabels, type Assurance, type ProofKind } from './states.labels.ts'
import { shownBoth } from '../shown-day.ts'

type AssuranceTagProps = { assurance: Assurance; kind: ProofKind; date: string }

/** Level of proof, what it rests on and the date of its data: C 台帳照合 11月22日. */
export const AssuranceTag = ({ assurance, kind, date }: AssuranceTagProps) => {
  const locale = useLocale()
  const proof = useText(proofLabels)
  const t = useText(assuranceLabels)
  const [, month, day] = date.split('-').map(Number)
  const short = locale === 'ja' ? `${month}月${day}日` : date
  return (
    <span
      className="inline-block rounded-4 border border-solid-gray-536 px-1.5 text-xs leading-normal whitespace-nowrap text-solid-gray-800"
      title={`${t('dataOf')} ${shownBoth(date)}`}
    >
      <span className="sr-only">{t('assurance')} </span>
      {assurance} {proof(kind)} <time dateTime={date}>{short}</time>
    </span>
  )
}
