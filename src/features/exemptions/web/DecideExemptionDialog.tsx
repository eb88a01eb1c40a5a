import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { shownDay } from '../../../web/shown-day.ts'
import { useDone } from '../../../web/use-done.ts'
import { useOverride } from '../../dual-roles/web/use-override.tsx'
import { decisionText } from '../../duties/web/decision.text.ts'
import { decisionFaults, DecisionFields, decisionOf, noDecision } from '../../duties/web/DecisionFields.tsx'
import { client, type Exemption } from './exemptions-api.ts'
import { exemptionsText } from './exemptions.text.ts'

/** Enters what was decided on paper. */
export const DecideExemptionDialog = ({ exemption, onClose }: { exemption: Exemption; onClose: () => void }) => {
  const t = useText(exemptionsText)
  const td = useText(decisionText)
  const done = useDone()
  const override = useOverride()
  const { id, version, validFrom, emergency, evidenceMissing } = exemption
  const refuse = { value: 'refuse' as const, label: t('refuse') }
  const form = useForm({ which: null as 'grant' | 'refuse' | null, reason: '', decision: noDecision })
  return (
    <Dialog open onClose={onClose} title={`${exemption.number} ${t('decide')}`}>
      <Form
        form={form}
        submitLabel={t('confirmLabel')}
        onCancel={onClose}
        validate={({ which, reason, decision }): Record<string, string> => ({
          ...(!which && { which: t('needed', { field: t('which') }) }),
          ...(which === 'refuse' && !reason.trim() && { reason: t('needed', { field: t('reasonLabel') }) }),
          ...decisionFaults(decision, td),
        })}
        onSubmit={async ({ which, reason, decision }) => {
          const input = { id, version, granted: which === 'grant', reason, decision: decisionOf(decision) }
          await override.send((given) => client.exemptions.decide({ ...input, ...given }))
          onClose()
          await done(t('decided'))
        }}
      >
        <RadioGroup
          label={t('which')}
          required
          inline
          options={evidenceMissing ? [refuse] : [{ value: 'grant', label: t('grant') }, refuse]}
          {...form.field('which')}
        />
        {evidenceMissing && <p className="text-sm text-ink-soft">{t('grantLater')}</p>}
        {form.values.which === 'grant' && (
          <p className="text-sm text-ink-soft">
            {t(emergency ? 'fromBegin' : 'fromDecision', { day: shownDay(validFrom) })}
          </p>
        )}
        {form.values.which === 'refuse' && (
          <TextArea label={t('reasonLabel')} required rows={2} maxLength={500} {...form.field('reason')} />
        )}
        <DecisionFields {...form.field('decision')} errors={form.errors} />
        {override.fields}
      </Form>
    </Dialog>
  )
}
