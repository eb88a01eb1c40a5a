import { useState, type ReactNode } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { tierLabels } from '../../measures/measures.labels.ts'
import { AssuranceDay } from './AssuranceDay.tsx'
import { client, type DutyDetail } from './duties-api.ts'
import { dutyText } from './duty.text.ts'
import { fullDay } from './sentences.ts'
import { useAfterChange } from './use-after-change.ts'
import { verdictParts } from './verdict-words.ts'

/** The two axes of states.md R2 side by side: 整備 (a rule says it) and 運用 (it happened). */
export const DutyAxes = ({ duty }: { duty: DutyDetail }) => {
  const locale = useLocale()
  const t = useText(dutyText)
  const { objects } = duty
  return (
    <section aria-label={t('axes')} className="mb-5 grid gap-3 md:grid-cols-2 print:grid-cols-2">
      <Axis title={t('rule')}>
        <RuleAxis duty={duty} />
      </Axis>
      <Axis title={t('operation')}>
        <p className="font-700">
          {objects.length === 0
            ? t(duty.limited ? 'operationHidden' : 'operationNone')
            : t('operationOf', { n: objects.length, parts: verdictParts(objects, locale) })}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
          <AssuranceDay assurance={duty.assurance} dataDate={duty.dataDate} />
          {duty.validUntil && t('validUntil', { day: fullDay(duty.validUntil, locale) })}
        </p>
      </Axis>
    </section>
  )
}

const Axis = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="keep-together rounded-8 border border-line px-4 py-2.5">
    <h2 className="mb-0.5 text-[0.8125rem] font-700 text-ink-soft">{title}</h2>
    {children}
  </div>
)

const RuleAxis = ({ duty }: { duty: DutyDetail }) => {
  const locale = useLocale()
  const t = useText(dutyText)
  const told = useAfterChange()
  const [leaving, setLeaving] = useState<DutyDetail['rules'][number] | null>(null)
  const tier = tierLabels[duty.tier][locale]
  const inTier = duty.rules.some((rule) => rule.tier === duty.tier)
  return (
    <>
      <p>
        <strong>{t(duty.rules.length > 0 ? 'ruleYes' : 'ruleNo')}</strong>
        <span className="ml-2 text-sm text-ink-soft">{t('ruleWanted', { tier })}</span>
      </p>
      <ul className="text-sm">
        {duty.rules.map((rule) => (
          <li key={rule.id} className="flex items-center justify-between gap-2">
            <AppLink href={`/?document=${rule.documentId}&clause=${rule.id}`}>
              {rule.documentTitle} {rule.path} {rule.heading}
            </AppLink>
            {duty.can.linkRule && (
              <span className="no-print">
                <Button
                  size="sm"
                  variant="tertiary"
                  aria-label={`${t('unlink')} ${rule.path}`}
                  onPress={() => setLeaving(rule)}
                >
                  {t('unlink')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {duty.rules.length > 0 && !inTier && <p className="text-sm text-ink-soft">{t('ruleOther', { tier })}</p>}
      <ConfirmDialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('unlinkTitle', { clause: `${leaving?.path ?? ''} ${leaving?.heading ?? ''}`.trim() })}
        consequences={[t('unlinkWhat')]}
        confirmLabel={t('unlink')}
        onConfirm={async () => {
          if (!leaving) return
          await client.duties.unlinkRule({ id: duty.id, clauseId: leaving.id })
          await told(t('unlinked'))
        }}
      />
    </>
  )
}
