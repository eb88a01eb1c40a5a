import { useLocale, useText, type Dictionary } from '../../../web/locale.ts'
import { assuranceNames } from '../states.labels.ts'
import type { Assurance } from '../signals.types.ts'
import { shortDay } from './sentences.ts'
import { shownBoth } from '../../../web/shown-day.ts'

const labels = {
  assurance: { ja: '確かさ', en: 'Assurance' },
  dataOf: { ja: 'データの日付', en: 'data of' },
  retroactive: { ja: '遡及登録', en: 'recorded late' },
} satisfies Dictionary

const short = {
  A: { ja: '監査', en: 'Audited' },
  B: { ja: '実測・設定照合', en: 'Measured' },
  C: { ja: '確認済みの記録', en: 'Confirmed record' },
  D: { ja: '申告', en: 'Declared' },
} satisfies Dictionary<Assurance>

type AssuranceDayProps = { assurance: Assurance | null; dataDate: string | null; retroactive?: boolean }

/** Level of proof and the date of its data (states.md R7, R8), nothing where there is no proof. */
export const AssuranceDay = ({ assurance, dataDate, retroactive = false }: AssuranceDayProps) => {
  const locale = useLocale()
  const t = useText(labels)
  const word = useText(short)
  if (!assurance) return null
  const title = `${assuranceNames[locale][assurance]}${dataDate ? `　${t('dataOf')} ${shownBoth(dataDate)}` : ''}`
  return (
    <span
      title={title}
      className="relative inline-block rounded-4 border border-solid-gray-536 bg-white px-1.5 text-xs leading-normal whitespace-nowrap text-solid-gray-800"
    >
      <span className="sr-only">{t('assurance')} </span>
      {assurance} {word(assurance)}
      {dataDate && (
        <>
          {' '}
          <time dateTime={dataDate}>{shortDay(dataDate, locale)}</time>
        </>
      )}
      {retroactive && `・${t('retroactive')}`}
    </span>
  )
}
