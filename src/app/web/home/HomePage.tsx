import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { fullDay } from '../../../features/duties/web/sentences.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { ClausePane } from './ClausePane.tsx'
import { HeadCards } from './HeadCards.tsx'
import { query, type Home } from './home-api.ts'
import { homeText } from './home.text.ts'
import { PolicyFacts } from './PolicyFacts.tsx'
import { PolicyText } from './PolicyText.tsx'
import { SetupSteps } from './SetupSteps.tsx'
import { BodySwitcher, DocumentSwitcher } from './Switchers.tsx'
import { TodoPane } from './TodoPane.tsx'

/** The policy itself, its text as it was decided, every clause with its state. */
export const HomePage = () => {
  const t = useText(homeText)
  const { get } = useAddress()
  const bodyId = get('body') ?? undefined
  const documentId = get('document') ?? undefined
  const input = { ...(bodyId && { bodyId }), ...(documentId && { documentId }) }
  const home = useQuery({ ...query.home.get.queryOptions({ input }), placeholderData: keepPreviousData })
  if (home.data === undefined) {
    return (
      <Page>
        <PageHeader title={t('title')} />
        <Fetched query={home} lines={14}>
          {() => null}
        </Fetched>
      </Page>
    )
  }
  return <HomeContent home={home.data} />
}

const HomeContent = ({ home }: { home: Home }) => {
  const locale = useLocale()
  const t = useText(homeText)
  const { get, set } = useAddress()
  const pane = useRef<HTMLHeadingElement>(null)
  const { policy, setup } = home
  const selected = get('clause')
  const chosen = policy?.clauses.find(({ id }) => id === selected)

  const side = !policy ? undefined : chosen ? (
    <ClausePane clause={chosen} bodyId={home.bodyId} today={home.today} heading={pane} />
  ) : (
    <TodoPane todo={home.todo} today={home.today} heading={pane} />
  )
  const switchers = (
    <>
      <BodySwitcher bodies={home.bodies} bodyId={home.bodyId} onPick={(body) => set({ body })} />
      <DocumentSwitcher
        documents={home.documents}
        documentId={policy?.documentId}
        onPick={(document) => set({ document, clause: null })}
      />
    </>
  )
  return (
    <Page side={side} sideLabel={t('pane')}>
      <PageHeader title={policy?.title ?? t('title')} actions={switchers} printable={policy !== null} />
      <div className="-mt-4 mb-3 flex flex-wrap gap-x-4 text-sm text-ink-soft">
        <PolicyFacts home={home} />
      </div>
      <p className="print-only mb-2">{t('selfNote', { day: fullDay(home.today, locale) })}</p>
      {setup && (
        <div className="no-print mb-4">
          <SetupSteps setup={setup} />
        </div>
      )}
      {policy && <HeadCards heads={home.heads} bodyId={home.bodyId} />}
      {policy && !setup && policy.clauses.every(({ counts }) => counts.total === 0) && (
        <div className="no-print mb-3">
          <EmptyState
            title={t('noDuties')}
            next={t('noDutiesNext')}
            action={
              <AppLink
                plain
                href={`/revisions/${policy.revisionId}/matching`}
                className={buttonClass('secondary', 'sm')}
              >
                {t('openMatching')}
              </AppLink>
            }
          />
        </div>
      )}
      {policy && (
        <PolicyText
          clauses={policy.clauses}
          selected={selected}
          onSelect={(clause) => set({ clause })}
          onOpen={() => requestAnimationFrame(() => pane.current?.focus())}
        />
      )}
    </Page>
  )
}
