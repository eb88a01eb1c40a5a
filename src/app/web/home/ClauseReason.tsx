import { AssuranceDay } from '../../../features/duties/web/AssuranceDay.tsx'
import { fullDay, nextSentence, whySentence } from '../../../features/duties/web/sentences.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import type { HomeClause } from './home-api.ts'
import { homeText } from './home.text.ts'
import { useCountWords } from '../../../features/duties/web/use-count-words.ts'

/** The line under a clause: why it stands so, who acts next, how sure that is and of which day. */
export const ClauseReason = ({ clause }: { clause: HomeClause }) => {
  const locale = useLocale()
  const t = useText(homeText)
  const words = useCountWords()
  const { mark, next, recommended, validUntil } = clause
  const parts = [
    mark && whySentence(mark, 'duties', locale),
    mark?.state === 'met' && validUntil && t('until', { day: fullDay(validUntil, locale) }),
    next && mark?.state !== 'met' && `${t('next')}${nextSentence(next, locale, mark?.state)}`,
    recommended.total > 0 && t('recommended', { n: recommended.total, parts: words(recommended) }),
  ].filter((part): part is string => Boolean(part))
  if (parts.length === 0) return null
  return (
    <span className="block text-[0.8125rem] text-ink-soft">
      {parts.join('・')}{' '}
      <AssuranceDay assurance={clause.assurance} dataDate={clause.dataDate} retroactive={clause.retroactive} />
    </span>
  )
}
