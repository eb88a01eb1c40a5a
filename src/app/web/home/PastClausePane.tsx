import type { Ref } from 'react'
import { StateLabel } from '../../../features/duties/web/StateLabel.tsx'
import { whySentence } from '../../../features/duties/web/sentences.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import type { HomeClause } from './home-api.ts'
import { pastText } from './past.text.ts'

type PastClausePaneProps = { clause: HomeClause; onBack: () => void; heading: Ref<HTMLHeadingElement> }

/** The chosen clause on a past day: its mark and why. Proof and acts are of today, so they are a step away. */
export const PastClausePane = ({ clause, onBack, heading }: PastClausePaneProps) => {
  const locale = useLocale()
  const t = useText(pastText)
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="text-base font-700">
        {clause.label} {clause.heading || clause.text.slice(0, 20)}
      </h2>
      {clause.mark ? (
        <>
          <StateLabel mark={clause.mark} />
          <p className="my-2">{whySentence(clause.mark, 'duties', locale)}</p>
        </>
      ) : (
        <p className="my-2">{t('noMark')}</p>
      )}
      <Button size="sm" variant="secondary" onPress={onBack}>
        {t('paneToday')}
      </Button>
    </>
  )
}
