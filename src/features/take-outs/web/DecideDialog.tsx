import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { FieldGroup } from '../../assets/web/FieldGroup.tsx'
import { takeOutLabels } from '../take-outs.labels.ts'
import { CarryRule } from './CarryRule.tsx'
import { client, type TakeOut } from './take-outs-api.ts'
import { takeOutsText } from './take-outs.text.ts'

/** Permits or refuses; or enters what was decided on paper. */
export const DecideDialog = ({ takeOut, onClose }: { takeOut: TakeOut; onClose: () => void }) => {
  const t = useText(takeOutsText)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({
    permitted: null as 'permit' | 'refuse' | null,
    reason: '',
    decidedOn: null as string | null,
    decidedBy: '',
    decisionNumber: '',
  })
  return (
    <Dialog open onClose={onClose} title={`${takeOut.number} ${t('decide')}`}>
      <div className="mb-3">
        <CarryRule level={takeOut.confidentiality} rule={takeOut.carryRule} />
      </div>
      <Form
        form={form}
        submitLabel={t('confirmLabel')}
        onCancel={onClose}
        validate={({ permitted, reason }) => ({
          ...(permitted ? {} : { permitted: t('needed', { field: t('which') }) }),
          ...(permitted === 'refuse' && !reason.trim() ? { reason: t('needed', { field: t('reason') }) } : {}),
        })}
        onSubmit={async ({ permitted, decidedOn, ...values }) => {
          await client.takeOuts.decide({
            id: takeOut.id,
            permitted: permitted === 'permit',
            ...values,
            ...(decidedOn ? { decidedOn } : {}),
          })
          onClose()
          await done(t('decided'))
        }}
      >
        <RadioGroup
          label={t('which')}
          required
          inline
          options={[
            { value: 'permit', label: t('permit') },
            { value: 'refuse', label: t('refuse') },
          ]}
          {...form.field('permitted')}
        />
        {form.values.permitted === 'refuse' && <TextField label={t('reason')} required {...form.field('reason')} />}
        <FieldGroup heading={t('paper')}>
          <p className="text-sm text-ink-soft">{t('paperHelp')}</p>
          <DateField label={takeOutLabels.decidedOn[locale]} {...form.field('decidedOn')} />
          <TextField label={takeOutLabels.decidedBy[locale]} maxLength={100} {...form.field('decidedBy')} />
          <TextField label={takeOutLabels.decisionNumber[locale]} maxLength={100} {...form.field('decisionNumber')} />
        </FieldGroup>
      </Form>
    </Dialog>
  )
}
