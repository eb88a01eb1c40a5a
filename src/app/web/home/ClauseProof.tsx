import { stateNames } from '../../../features/duties/states.labels.ts'
import { fullDay, shortDay } from '../../../features/duties/web/sentences.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import type { ClauseDetail } from './home-api.ts'
import { paneText } from './home.text.ts'

const heading = 'mt-3.5 mb-1 text-[0.8125rem] font-700 text-ink-soft'
const row = 'flex justify-between gap-3 border-b border-line-soft py-1 text-[0.8125rem]'

/** The evidence of a clause with the last day on which each counts. */
export const ClauseEvidence = ({ evidence, today }: { evidence: ClauseDetail['evidence']; today: string }) => {
  const locale = useLocale()
  const t = useText(paneText)
  return (
    <section>
      <h3 className={heading}>{t('evidence')}</h3>
      {evidence.length === 0 && <p className="text-[0.8125rem] text-ink-soft">{t('noEvidence')}</p>}
      <ul>
        {evidence.map(({ id, name, dutyId, dataDate, validUntil }) => (
          <li key={id} className={row}>
            <AppLink href={`/duties/${dutyId}`} className="min-w-0">
              {name}
            </AppLink>
            <span className="shrink-0 whitespace-nowrap">
              {validUntil === null
                ? t('dated', { day: shortDay(dataDate, locale) })
                : t(validUntil < today ? 'expired' : 'validTo', { day: fullDay(validUntil, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** うごき: how the states behind the clause changed, the newest first. */
export const ClauseChanges = ({ changes }: { changes: NonNullable<ClauseDetail['changes']> }) => {
  const locale = useLocale()
  // The contract hands the codes of the fold; a code of a later version is shown as it is.
  const names: Readonly<Record<string, string>> = stateNames[locale]
  const nameOf = (state: string): string => names[state] ?? state
  const t = useText(paneText)
  return (
    <section>
      <h3 className={heading}>{t('changes')}</h3>
      {changes.length === 0 && <p className="text-[0.8125rem] text-ink-soft">{t('noChanges')}</p>}
      <ul>
        {changes.map(({ day, title, was, became, dutyId }, index) => (
          <li key={index} className={row}>
            <span className="min-w-0">
              {was === null ? nameOf(became) : `${nameOf(was)} → ${nameOf(became)}`}
              <AppLink href={`/duties/${dutyId}`} className="ml-2">
                {title}
              </AppLink>
            </span>
            <span className="shrink-0 whitespace-nowrap">{shortDay(day, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
