import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText, type Dictionary } from '../../../web/locale.ts'
import { checkMethodNames } from '../../checks/checks.labels.ts'
import type { DutyDetail } from './duties-api.ts'

const text = {
  heading: { ja: '照合', en: 'Checks' },
  counts: { ja: '{n}件を照合、不適合{negatives}件', en: '{n} looked at, {negatives} wanting' },
  partial: { ja: '見つけた不適合だけを数えます', en: 'counts only what it finds wanting' },
  reconciled: { ja: '件数を突合', en: 'N reconciled' },
  never: { ja: 'まだ実行していません', en: 'not run yet' },
} satisfies Dictionary

/** Which checks speak for the duty, each with its N (states.md R6). */
export const DutyChecks = ({ checks }: Pick<DutyDetail, 'checks'>) => {
  const locale = useLocale()
  const t = useText(text)
  if (checks.length === 0) return null
  return (
    <section className="mb-6">
      <h2 className="mb-1 text-base font-700">{t('heading')}</h2>
      <ul>
        {checks.map(({ code, title, method, proves, population, negatives, ranAt, reconciledOn }) => (
          <li key={code} className="flex flex-wrap items-baseline gap-x-3 border-b border-line-soft py-1">
            <AppLink href={`/checks/${code}`}>{title}</AppLink>
            <Tag>{checkMethodNames[method][locale]}</Tag>
            <span>{ranAt === null ? t('never') : t('counts', { n: population, negatives })}</span>
            {reconciledOn && (
              <span className="text-sm text-ink-soft">
                {t('reconciled')} <DateText day={reconciledOn} />
              </span>
            )}
            {!proves && <span className="text-sm text-ink-soft">{t('partial')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
