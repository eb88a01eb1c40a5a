import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { DualMarks } from '../../dual-roles/web/DualMarks.tsx'
import { reasonNames, stateNames } from '../states.labels.ts'
import type { DutyDetail } from './duties-api.ts'
import { dutyText } from './duty.text.ts'
import { EndDecisionDialog } from './EndDecisionDialog.tsx'
import { fullDay } from './sentences.ts'

type Decision = DutyDetail['decisions'][number]

/** 対象外 and 例外措置 that were decided, with what each covers and until when. */
export const DutyDecisions = ({ duty }: { duty: DutyDetail }) => {
  const locale = useLocale()
  const t = useText(dutyText)
  const [ending, setEnding] = useState<Decision | null>(null)
  if (duty.decisions.length === 0) return null
  const span = ({ from, to }: Decision) =>
    t('decisionSpan', { from: fullDay(from, locale), to: to ? fullDay(to, locale) : t('openEnd') })
  return (
    <section className="mb-6">
      <h2 className="mb-1 text-base font-700">{t('decisions')}</h2>
      <ul className="border-t border-line-soft text-sm">
        {duty.decisions.map((decision) => (
          <li
            key={decision.signalId + (decision.objectName ?? '')}
            className="flex items-start justify-between gap-3 border-b border-line-soft py-1.5"
          >
            <div>
              <Tag tone="blue">{t(decision.kind === 'exemption' ? 'decisionEx' : 'decisionNA')}</Tag>{' '}
              {decision.objectName ?? duty.title}　{span(decision)}
              <p className="text-xs text-ink-soft">
                {decision.reason}（{decision.by}）
              </p>
              <DualMarks marks={decision.dualRole ? [decision.dualRole] : []} />
            </div>
            {decision.exemptionId && (
              <AppLink href={`/exemptions/${decision.exemptionId}`}>{t('openExemption')}</AppLink>
            )}
            {decision.kind === 'notApplicable' && duty.can.decide && (
              <span className="no-print">
                <Button size="sm" variant="tertiary" onPress={() => setEnding(decision)}>
                  {t('end')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <EndDecisionDialog
        dutyId={duty.id}
        signalId={ending?.signalId ?? null}
        what={ending ? `${t('decisionNA')} ${ending.objectName ?? ''}`.trim() : ''}
        onClose={() => setEnding(null)}
      />
    </section>
  )
}

/** うごき: the states that the duty went through, the newest first. */
export const DutyChanges = ({ duty }: { duty: DutyDetail }) => {
  const locale = useLocale()
  const t = useText(dutyText)
  const names = stateNames[locale]
  return (
    <section className="mb-6">
      <h2 className="mb-1 text-base font-700">{t('changes')}</h2>
      {duty.changes.length === 0 && (
        <p className="text-sm text-ink-soft">{t(duty.limited ? 'changesLimited' : 'noChanges')}</p>
      )}
      <ul className="mb-2 border-t border-line-soft text-sm">
        {duty.changes.map(({ day, was, became, reason }, index) => (
          <li key={index} className="flex justify-between gap-3 border-b border-line-soft py-1">
            <span>
              {was === null ? names[became] : `${names[was]} → ${names[became]}`}
              {reason && `（${reasonNames[locale][reason]}）`}
            </span>
            <span className="whitespace-nowrap text-ink-soft">
              <DateText day={day} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
