import { formatWareki } from '../../../core/dates/wareki.ts'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { stepKindLabels, stepStateLabels } from '../approvals.labels.ts'
import type { Approval } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'

type Step = Approval['steps'][number]
const tones = {
  waiting: 'plain',
  here: 'blue',
  agreed: 'green',
  decided: 'green',
  refused: 'red',
  returned: 'yellow',
  pulledUp: 'yellow',
} as const

/** The stamps of one round, as boxes in their order; those of one position stand side by side anyway. */
export const StampRow = ({ steps, label }: { steps: readonly Step[]; label: string }) => (
  <ol aria-label={label} className="flex flex-wrap gap-2">
    {steps.map((step) => (
      <Stamp key={step.id} step={step} />
    ))}
  </ol>
)

const Stamp = ({ step }: { step: Step }) => {
  const t = useText(approvalsText)
  const locale = useLocale()
  const open = step.state === 'here' || step.state === 'waiting'
  const names = step.holders.map(({ name, away }) => (away ? `${name}（${t('away')}）` : name)).join('、')
  return (
    <li
      className={`keep-together flex w-40 flex-col gap-1 rounded-8 border p-2 text-sm ${step.state === 'here' ? 'border-main border-2' : 'border-line'}`}
    >
      <span className="flex flex-wrap justify-between gap-1">
        <span className="text-xs text-ink-soft">
          {step.position} {stepKindLabels[step.kind][locale]}
          {step.standing && `・${t('standing')}`}
        </span>
        <Tag tone={tones[step.state]}>{stepStateLabels[step.state][locale]}</Tag>
      </span>
      <span className="font-700">{step.post}</span>
      <span>{open ? names || t('vacant') : step.personName || '–'}</span>
      {step.actedOn && <span className="text-xs">{formatWareki(step.actedOn)}</span>}
      {step.actingReason && <span className="text-xs">{t('acting', { reason: step.actingReason })}</span>}
      {step.afterView && (
        <span className="text-xs text-ink-soft">
          {t(step.afterView.seen ? 'afterViewDone' : 'afterViewDue', { name: step.afterView.name })}
        </span>
      )}
    </li>
  )
}
