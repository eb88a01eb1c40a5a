import { Banner } from '../../../web/kit/Banner.tsx'
import { Disclosure } from '../../../web/kit/Disclosure.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { stepKindLabels } from '../approvals.labels.ts'
import type { Approval } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'
import { StampRow } from './StampRow.tsx'

/** Where the draft goes or went: the stamps of this round, those of earlier rounds folded away, or the route as it would be today. */
export const RouteSection = ({ approval }: { approval: Approval }) => {
  const t = useText(approvalsText)
  const rounds = [...Map.groupBy(approval.steps, ({ round }) => round)].toSorted(([a], [b]) => b - a)
  const now = rounds.find(([round]) => round === approval.round)?.[1] ?? []
  const earlier = rounds.filter(([round]) => round !== approval.round)
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-700">{t('route')}</h2>
      {now.length > 0 && <StampRow steps={now} label={t('route')} />}
      {approval.planned && <Planned planned={approval.planned} />}
      {now.length === 0 && !approval.planned && <p className="text-sm text-ink-soft">{t('noRoute')}</p>}
      {earlier.map(([round, steps]) => (
        <Disclosure key={round} title={t('earlier', { n: round })}>
          <StampRow steps={steps} label={t('earlier', { n: round })} />
        </Disclosure>
      ))}
    </section>
  )
}

const Planned = ({ planned }: { planned: NonNullable<Approval['planned']> }) => {
  const t = useText(approvalsText)
  const locale = useLocale()
  return (
    <>
      {planned.missing.length > 0 && (
        <Banner kind="warning" title={t('missing', { steps: planned.missing.join('、') })} />
      )}
      <p className="text-sm text-ink-soft">{t('planned')}</p>
      <ol className="flex flex-wrap gap-2 text-sm">
        {planned.steps.map(({ position, kind, post, holders }, index) => (
          <li key={index} className="rounded-8 border border-dashed border-line px-3 py-1.5">
            <span className="text-xs text-ink-soft">
              {position} {stepKindLabels[kind][locale]}
            </span>
            <span className="block font-700">{post}</span>
            {holders.join('、') || t('vacant')}
          </li>
        ))}
      </ol>
    </>
  )
}
