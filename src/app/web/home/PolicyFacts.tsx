import { fullDay } from '../../../features/duties/web/sentences.ts'
import { DateText } from '../../../web/kit/DateText.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import type { Home } from './home-api.ts'
import { homeText } from './home.text.ts'

/** The line under the title: version, day of effect, openness, 自己評価, and the countdown while the law lies ahead. */
export const PolicyFacts = ({ home }: { home: Home }) => {
  const locale = useLocale()
  const t = useText(homeText)
  const { policy, countdown } = home
  return (
    <>
      {policy && (
        <span>
          {t('version', { n: policy.number })}
          {policy.effectiveFrom && `　${t('inForce', { day: fullDay(policy.effectiveFrom, locale) })}`}
        </span>
      )}
      {policy && (
        <span>
          {t(policy.disclosure)}・{t('self')}
        </span>
      )}
      {countdown && (
        <span>
          {t('countdown', { day: fullDay(countdown.day, locale) })}{' '}
          <strong className="text-ink">{t('daysLeft', { n: countdown.daysLeft })}</strong>
        </span>
      )}
      <span className="print-only">
        <DateText day={home.today} />
      </span>
    </>
  )
}
