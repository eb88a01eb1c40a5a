import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { fullDay } from '../../../features/duties/web/sentences.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { ClausePane } from './ClausePane.tsx'
import { HeadCards } from './HeadCards.tsx'
import { query, type Home, type PastDay } from './home-api.ts'
import { homeText } from './home.text.ts'
import { NoDutiesYet } from './NoDutiesYet.tsx'
import { clausesOn } from './past-day.ts'
import { pastText } from './past.text.ts'
import { PastClausePane } from './PastClausePane.tsx'
import { PastDayBanner, PastDayControl, PastDayWaiting } from './PastDayControl.tsx'
import { PolicyFacts } from './PolicyFacts.tsx'
import { PolicyText } from './PolicyText.tsx'
import { SetupSteps } from './SetupSteps.tsx'
import { StateJump } from './StateJump.tsx'
import { BodySwitcher, DocumentSwitcher } from './Switchers.tsx'
import { TodoPane } from './TodoPane.tsx'

/** The policy itself, its text as it was decided, every clause with its state, today or on the past day in the address. */
export const HomePage = () => {
  const t = useText(homeText)
  const { get } = useAddress()
  const bodyId = get('body') ?? undefined
  const documentId = get('document') ?? undefined
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(get('day') ?? '')?.[0] ?? null
  const input = { ...(bodyId && { bodyId }), ...(documentId && { documentId }) }
  const home = useQuery({ ...query.home.get.queryOptions({ input }), placeholderData: keepPreviousData })
  const past = useQuery({
    ...query.home.asOf.queryOptions({ input: { day: day ?? '', ...(bodyId && { bodyId }) } }),
    enabled: day !== null,
    placeholderData: keepPreviousData,
  })
  const waiting = day !== null && past.data === undefined
  if (home.data === undefined || waiting) {
    return (
      <Page>
        <PageHeader title={t('title')} />
        {home.data === undefined ? (
          <Fetched query={home} lines={14}>
            {() => null}
          </Fetched>
        ) : (
          <PastDayWaiting past={past} />
        )}
      </Page>
    )
  }
  return <HomeContent home={home.data} past={day === null ? undefined : past.data} />
}

const HomeContent = ({ home, past }: { home: Home; past: PastDay | undefined }) => {
  const locale = useLocale()
  const t = useText(homeText)
  const words = useText(pastText)
  const { get, set } = useAddress()
  const pane = useRef<HTMLHeadingElement>(null)
  const { policy, setup } = home
  const clauses = past ? clausesOn(policy?.clauses ?? [], past) : (policy?.clauses ?? [])
  const selected = get('clause')
  const chosen = clauses.find(({ id }) => id === selected)
  const toToday = () => set({ day: null })
  const select = (clause: string) => set({ clause })

  const details = () => {
    if (!policy) return undefined
    if (past && !chosen) return <p className="text-ink-soft">{words('choose')}</p>
    if (!chosen) return <TodoPane todo={home.todo} today={home.today} heading={pane} />
    if (past) return <PastClausePane clause={chosen} onBack={toToday} heading={pane} />
    return <ClausePane clause={chosen} bodyId={home.bodyId} today={home.today} heading={pane} />
  }
  return (
    <Page side={details()} sideLabel={t('pane')}>
      <PageHeader
        title={policy?.title ?? t('title')}
        subtitle={<PolicyFacts home={home} />}
        printable={policy !== null}
      />
      <div className="no-print -mt-1.5 mb-3 flex flex-wrap items-center gap-2 empty:hidden">
        <BodySwitcher bodies={home.bodies} bodyId={home.bodyId} onPick={(body) => set({ body })} />
        <DocumentSwitcher
          documents={home.documents}
          documentId={policy?.documentId}
          onPick={(document) => set({ document, clause: null })}
        />
        {policy && !past && <PastDayControl today={home.today} onPick={(day) => set({ day })} />}
      </div>
      {past && <PastDayBanner day={past.day} onBack={toToday} />}
      <p className="print-only mb-2">{t('selfNote', { day: fullDay(past?.day ?? home.today, locale) })}</p>
      {setup && (
        <div className="no-print mb-4">
          <SetupSteps setup={setup} />
        </div>
      )}
      {policy && home.limited && <p className="mb-2 text-sm text-ink-soft">{t('limited')}</p>}
      {policy && !past && <HeadCards heads={home.heads} bodyId={home.bodyId} />}
      {policy && !setup && !home.limited && policy.clauses.every(({ counts }) => counts.total === 0) && (
        <NoDutiesYet revisionId={policy.revisionId} bodyOnly={home.bodyId !== (home.bodies[0]?.id ?? null)} />
      )}
      {policy && (
        <>
          <StateJump clauses={clauses} selected={selected} onSelect={select} />
          <PolicyText
            clauses={clauses}
            selected={selected}
            onSelect={select}
            onOpen={() => requestAnimationFrame(() => pane.current?.focus())}
          />
        </>
      )}
    </Page>
  )
}
