import { Banner } from '../../../web/kit/Banner.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select, type Option } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useOverride } from '../../dual-roles/web/use-override.tsx'
import { decisionText } from './decision.text.ts'
import { decisionFaults, DecisionFields, decisionOf, noDecision } from './DecisionFields.tsx'
import { client, type DutyDetail } from './duties-api.ts'
import { ObjectPicker } from './ObjectPicker.tsx'
import { useAfterChange } from './use-after-change.ts'

type ExemptionDialogProps = { duty: DutyDetail; open: boolean; onClose: () => void }

/** Records an approved exemption of named objects (states.md R13). */
export const ExemptionDialog = ({ duty, open, onClose }: ExemptionDialogProps) => {
  const t = useText(decisionText)
  const evidence = evidenceOf(duty)
  return (
    <Dialog open={open} onClose={onClose} title={t('exTitle')}>
      {evidence.length === 0 ? (
        <Banner kind="warning" title={t('noCompensatingEvidence')} />
      ) : (
        <ExemptionForm duty={duty} onClose={onClose} evidence={evidence} />
      )}
    </Dialog>
  )
}

/** Evidence of this duty that still counts, each once. */
const evidenceOf = (duty: DutyDetail): Option[] => {
  const kept = duty.objects.flatMap(({ evidence }) => evidence).filter(({ withdrawn }) => !withdrawn)
  return [...new Map(kept.map(({ id, name }) => [id, name]))].map(([value, label]) => ({ value, label }))
}

const start = {
  objectIds: [] as readonly string[],
  from: null as string | null,
  until: null as string | null,
  reason: '',
  compensatingMeasure: '',
  compensatingEvidenceId: null as string | null,
  decision: noDecision,
}

type ExemptionFormProps = { duty: DutyDetail; evidence: readonly Option[]; onClose: () => void }

const ExemptionForm = ({ duty, evidence, onClose }: ExemptionFormProps) => {
  const t = useText(decisionText)
  const told = useAfterChange()
  const override = useOverride()
  const form = useForm(start)
  const validate = (values: typeof start): Record<string, string> => ({
    ...(values.objectIds.length === 0 && { objectIds: t('needObjects') }),
    ...(!values.from && { from: t('needFrom') }),
    ...(!values.until && { until: t('needUntil') }),
    ...(!values.reason.trim() && { reason: t('needReason') }),
    ...(!values.compensatingMeasure.trim() && { compensatingMeasure: t('needCompensating') }),
    ...(!values.compensatingEvidenceId && { compensatingEvidenceId: t('needCompensatingEvidence') }),
    ...decisionFaults(values.decision, t),
  })
  return (
    <Form
      form={form}
      submitLabel={t('exSubmit')}
      onCancel={onClose}
      validate={validate}
      onSubmit={async ({ objectIds, from, until, compensatingEvidenceId, decision, ...texts }) => {
        const input = {
          ...texts,
          id: duty.id,
          objectIds: [...objectIds],
          from: from ?? '',
          until: until ?? '',
          compensatingEvidenceId: compensatingEvidenceId ?? '',
          decision: decisionOf(decision),
        }
        await override.send((given) => client.duties.exempt({ ...input, ...given }))
        onClose()
        await told(t('exDone'))
      }}
    >
      <p>{t('exWhat')}</p>
      <ObjectPicker label={t('exObjects')} objects={duty.objects} {...form.field('objectIds')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField label={t('from')} required {...form.field('from')} />
        <DateField label={t('until')} required description={t('exUntilHint')} {...form.field('until')} />
      </div>
      <TextArea label={t('reason')} required rows={2} maxLength={500} {...form.field('reason')} />
      <TextArea label={t('compensating')} required rows={2} maxLength={500} {...form.field('compensatingMeasure')} />
      <Select
        label={t('compensatingEvidence')}
        required
        description={t('compensatingHint')}
        options={evidence}
        {...form.field('compensatingEvidenceId')}
      />
      <DecisionFields {...form.field('decision')} errors={form.errors} />
      {override.fields}
    </Form>
  )
}
