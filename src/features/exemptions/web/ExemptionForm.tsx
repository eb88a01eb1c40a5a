import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { type FormState, useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { useOverride } from '../../dual-roles/web/use-override.tsx'
import { decisionText } from '../../duties/web/decision.text.ts'
import { decisionFaults, DecisionFields } from '../../duties/web/DecisionFields.tsx'
import { ObjectPicker } from '../../duties/web/ObjectPicker.tsx'
import { RecordFields } from '../../records/web/RecordFields.tsx'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { type ExemptionKey, exemptionLabels } from '../exemptions.labels.ts'
import { type Asking, evidenceOf, send, type Values, valuesOf } from './exemption-values.ts'
import { exemptionsText } from './exemptions.text.ts'

/** Asks for an exemption, for a renewal, or enters one that was decided on paper; or corrects what was asked for. */
export const ExemptionForm = (asking: Asking) => {
  const { duty, renews, exemption } = asking
  const t = useText(exemptionsText)
  const td = useText(decisionText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const { everywhere } = useMay()
  const override = useOverride()
  const start = valuesOf(asking)
  const form = useForm(start, { draftKey: `exemption-${exemption?.id ?? renews?.id ?? duty.id}` })
  const label = (key: ExemptionKey) => exemptionLabels[key][locale]
  const decided = form.values.mode === 'decided'
  const need = (key: ExemptionKey) => t('needed', { field: label(key) })
  const reviewed = renews !== null || exemption?.renewalOf
  return (
    <Form
      form={form}
      submitLabel={t(exemption ? 'save' : decided ? 'submitApproved' : 'submitAsk')}
      onCancel={() => {
        form.settle(start)
        open(exemption ? `/exemptions/${exemption.id}` : renews ? `/exemptions/${renews.id}` : `/duties/${duty.id}`)
      }}
      validate={(values): Record<string, string> => ({
        ...(values.objectIds.length === 0 && { objectIds: need('objects') }),
        ...(!values.from && { from: need('validFrom') }),
        ...(!values.until && { until: need('validTo') }),
        ...(!values.reason.trim() && { reason: need('reason') }),
        ...(!values.compensatingMeasure.trim() && { compensatingMeasure: need('compensatingMeasure') }),
        ...(reviewed && !values.reviewNote.trim() && { reviewNote: need('reviewNote') }),
        ...(values.mode === 'decided' && {
          ...(!values.evidenceId && { evidenceId: need('evidenceId') }),
          ...decisionFaults(values.decision, td),
        }),
      })}
      onSubmit={async (values) => {
        const id = await override.send((given) => send(asking, values, given))
        form.settle(values)
        await done(t(exemption ? 'saved' : values.mode === 'decided' ? 'approved' : 'asked'))
        open(`/exemptions/${id}`)
      }}
    >
      {exemption === null && renews === null && everywhere('duties.decide') && (
        <RadioGroup
          label={t('mode')}
          required
          inline
          options={[
            { value: 'ask', label: t('modeAsk') },
            { value: 'decided', label: t('modeDecided') },
          ]}
          {...form.field('mode')}
        />
      )}
      {exemption === null && (
        <>
          <ObjectPicker label={t('objectsHead')} objects={duty.objects} {...form.field('objectIds')} />
          <p className="-mt-3 text-sm text-ink-soft">{t('objectsHelp')}</p>
        </>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField label={label('validFrom')} required description={t('fromHelp')} {...form.field('from')} />
        <DateField label={label('validTo')} required description={t('untilHelp')} {...form.field('until')} />
      </div>
      <Checkbox label={t('emergencyLabel')} description={t('emergencyHelp')} {...form.field('emergency')} />
      <TextArea label={label('reason')} required rows={2} maxLength={500} {...form.field('reason')} />
      {reviewed && (
        <TextArea
          label={label('reviewNote')}
          required
          rows={2}
          maxLength={1000}
          description={t('reviewHelp')}
          {...form.field('reviewNote')}
        />
      )}
      <TextArea
        label={label('compensatingMeasure')}
        required
        rows={2}
        maxLength={500}
        {...form.field('compensatingMeasure')}
      />
      <Select
        label={label('evidenceId')}
        required={decided}
        description={t('evidenceHelp')}
        placeholder={t('evidenceLater')}
        options={evidenceOf(duty)}
        {...form.field('evidenceId')}
      />
      {decided ? (
        <>
          <DecisionFields {...form.field('decision')} errors={form.errors} />
          {override.fields}
        </>
      ) : (
        exemption === null && <Applicant form={form} />
      )}
    </Form>
  )
}

/** Whose application it is, and what is kept of it as a record. */
const Applicant = ({ form }: { form: FormState<Values> }) => {
  const t = useText(exemptionsText)
  const locale = useLocale()
  const { may } = useMay()
  return (
    <>
      <ComboBox
        label={exemptionLabels.unitId[locale]}
        description={t('unitHelp')}
        search={pickObjects('unit', 'memberBody')}
        searchKey={['pick', 'unit']}
        {...form.field('unitId')}
      />
      {may('people.read') && (
        <ComboBox
          label={t('applicantId')}
          description={t('applicantHelp')}
          search={pickObjects('person')}
          searchKey={['pick', 'person']}
          {...form.field('applicantId')}
        />
      )}
      <RecordFields form={form} />
    </>
  )
}
