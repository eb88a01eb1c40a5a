import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useOverride } from '../../dual-roles/web/use-override.tsx'
import { decisionText } from './decision.text.ts'
import { decisionFaults, DecisionFields, decisionOf, noDecision } from './DecisionFields.tsx'
import { client, type DutyDetail } from './duties-api.ts'
import { useAfterChange } from './use-after-change.ts'

type NotApplicableDialogProps = { duty: DutyDetail; open: boolean; onClose: () => void }

/** Records that the duty, or one object of it, was decided not applicable (states.md R12). */
export const NotApplicableDialog = ({ duty, open, onClose }: NotApplicableDialogProps) => {
  const t = useText(decisionText)
  return (
    <Dialog open={open} onClose={onClose} title={t('naTitle')}>
      <NotApplicableForm duty={duty} onClose={onClose} />
    </Dialog>
  )
}

const start = {
  scope: 'whole' as 'whole' | 'oneObject',
  objectId: null as string | null,
  reason: '',
  fact: '',
  until: null as string | null,
  decision: noDecision,
}

const NotApplicableForm = ({ duty, onClose }: Omit<NotApplicableDialogProps, 'open'>) => {
  const t = useText(decisionText)
  const told = useAfterChange()
  const override = useOverride()
  const form = useForm(start)
  const one = form.values.scope === 'oneObject'
  const validate = ({ scope, objectId, reason, fact, until, decision }: typeof start): Record<string, string> => ({
    ...(scope === 'oneObject' && !objectId && { objectId: t('needObject') }),
    ...(!reason.trim() && { reason: t('needReason') }),
    ...(!fact.trim() && { fact: t('needFact') }),
    ...(!until && { until: t('needUntil') }),
    ...decisionFaults(decision, t),
  })
  return (
    <Form
      form={form}
      submitLabel={t('naSubmit')}
      onCancel={onClose}
      validate={validate}
      onSubmit={async ({ scope, objectId, reason, fact, until, decision }) => {
        const chosen = scope === 'oneObject' ? objectId : null
        const input = {
          id: duty.id,
          objectId: chosen,
          reason,
          fact,
          until: until ?? '',
          decision: decisionOf(decision),
        }
        await override.send((given) => client.duties.decideNotApplicable({ ...input, ...given }))
        onClose()
        await told(t('naDone'))
      }}
    >
      <p>{t('naWhat')}</p>
      {duty.objects.length > 1 && (
        <RadioGroup
          label={t('naWhich')}
          required
          inline
          {...form.field('scope')}
          options={[
            { value: 'whole', label: t('whole') },
            { value: 'oneObject', label: t('oneObject') },
          ]}
        />
      )}
      {one && (
        <Select
          label={t('object')}
          required
          {...form.field('objectId')}
          options={duty.objects.map(({ id, name, unitName }) => ({ value: id, label: `${name} ${unitName}`.trim() }))}
        />
      )}
      <TextArea label={t('reason')} required rows={2} maxLength={500} {...form.field('reason')} />
      <TextField label={t('fact')} required description={t('factHint')} maxLength={100} {...form.field('fact')} />
      <DateField label={t('until')} required description={t('naUntilHint')} {...form.field('until')} />
      <DecisionFields {...form.field('decision')} errors={form.errors} />
      {override.fields}
    </Form>
  )
}
