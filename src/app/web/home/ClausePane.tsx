import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import { StateLabel } from '../../../features/duties/web/StateLabel.tsx'
import { Fetched } from '../../../web/Fetched.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { byEdition, editionName } from './guideline-edition.ts'
import { ClauseDuties } from './ClauseDuties.tsx'
import { ClauseChanges, ClauseEvidence } from './ClauseProof.tsx'
import { query, type HomeClause } from './home-api.ts'
import { paneText } from './home.text.ts'
import { NextCard } from './NextCard.tsx'

type ClausePaneProps = { clause: HomeClause; bodyId: string | null; today: string; heading: Ref<HTMLHeadingElement> }

/** What is known of the chosen clause: what to do next, why it stands so, the proof, what moved. */
export const ClausePane = ({ clause, bodyId, today, heading }: ClausePaneProps) => {
  const locale = useLocale()
  const t = useText(paneText)
  const detail = useQuery(query.home.clause.queryOptions({ input: { id: clause.id, ...(bodyId && { bodyId }) } }))
  const why = clause.mark?.state
  const title =
    why === 'unmet' ? 'whyunmet' : why === 'partly' ? 'whypartly' : why === 'unknown' ? 'whyunknown' : 'whyother'
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="text-base font-700">
        {detail.data?.path ?? clause.label} {clause.heading}
      </h2>
      {clause.mark && <StateLabel mark={clause.mark} />}
      <Fetched query={detail} lines={8}>
        {({ duties, guideline, evidence, changes }) => (
          <>
            <p className="mt-1 text-xs text-ink-soft">
              {t('size', { duties: duties.length, objects: duties.reduce((sum, each) => sum + each.objectCount, 0) })}
              {byEdition(guideline).map(([edition, list]) => (
                <span key={edition} className="block">
                  {t('guideline', {
                    edition: editionName(edition, locale),
                    list: list.join(locale === 'ja' ? '、' : ', '),
                  })}
                </span>
              ))}
            </p>
            <NextCard duties={duties} next={clause.next} today={today} />
            <ClauseDuties title={t(title)} duties={duties} />
            <ClauseEvidence evidence={evidence} today={today} />
            {changes && <ClauseChanges changes={changes} />}
          </>
        )}
      </Fetched>
    </>
  )
}
