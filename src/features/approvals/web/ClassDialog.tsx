import { useQuery } from '@tanstack/react-query'
import { createApi } from '../../../web/api.ts'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { organisationContract } from '../../organisation/organisation.contract.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { kindLabels, wayLabels } from '../approvals.labels.ts'
import { type ApprovalClass, client } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'
import { classesText } from './classes.text.ts'
import { levelOptions } from './draft-values.ts'
import { stepInput, stepValue, type StepValue } from './step-fields.ts'
import { StepsField } from './StepsField.tsx'

const { query } = createApi({ organisation: organisationContract })
const policyTiers: ('basicPolicy' | 'standard')[] = ['basicPolicy', 'standard']
const procedureTiers: ('procedure' | 'plan')[] = ['procedure', 'plan']

const valuesOf = (row: ApprovalClass | null) => ({
  kind: row?.kind ?? (null as ApprovalClass['kind'] | null),
  name: row?.name ?? '',
  way: (row?.way ?? 'paper') as ApprovalClass['way'] | null,
  standing: row?.standing ?? false,
  settingBodyId: row?.settingBody?.id ?? null,
  retentionYears: row ? row.retentionYears : (5 as number | null),
  leastClass: row?.condition.leastClass ?? null,
  leastAmount: row?.condition.leastAmount ?? null,
  tiers: !row?.condition.tiers ? null : row.condition.tiers.includes('procedure') ? 'procedure' : 'policy',
  emergency: row?.condition.emergency ?? false,
  position: row?.position ?? null,
  steps: (row?.steps.map(stepValue) ?? [
    { position: 1, kind: 'circulate', by: 'superior' },
    { position: 2, kind: 'decide', by: null },
  ]) as readonly StepValue[],
})
type Values = ReturnType<typeof valuesOf>

function inputOf(values: Values, row: ApprovalClass | null) {
  const { name, way, standing, settingBodyId, retentionYears, leastClass, leastAmount, tiers, emergency, steps } =
    values
  const { unitIds, provenances } = row?.condition ?? {}
  return {
    name,
    way: way ?? ('paper' as const),
    standing,
    settingBodyId,
    retentionYears,
    steps: steps.map(stepInput),
    condition: {
      ...(unitIds ? { unitIds } : {}),
      ...(provenances ? { provenances } : {}),
      ...(leastClass ? { leastClass } : {}),
      ...(leastAmount === null ? {} : { leastAmount }),
      ...(tiers ? { tiers: tiers === 'procedure' ? procedureTiers : policyTiers } : {}),
      ...(emergency ? { emergency } : {}),
    },
  }
}

/** One 決裁区分 with its condition and route. */
export const ClassDialog = ({ row, onClose }: { row: ApprovalClass | null; onClose: () => void }) => {
  const t = useText(classesText)
  const of = useText(approvalsText)
  const locale = useLocale()
  const done = useDone()
  const form = useForm(valuesOf(row))
  const { data } = useQuery(query.organisation.get.queryOptions({ input: {} }))
  const bodies = (data?.settingBodies ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Dialog open onClose={onClose} title={row ? `${t('edit')}：${row.name}` : t('add')} wide>
      <Form
        form={form}
        submitLabel={t('save')}
        onCancel={onClose}
        validate={(values) => ({
          ...(values.kind ? {} : { kind: t('needed', { field: of('kind') }) }),
          ...(values.name.trim() ? {} : { name: t('needed', { field: t('name') }) }),
          ...(values.steps.every(({ by }) => by) ? {} : { steps: t('needed', { field: t('by') }) }),
        })}
        onSubmit={async (values) => {
          const input = inputOf(values, row)
          if (row)
            await client.approvals.changeClass({
              id: row.id,
              ...input,
              ...(values.position ? { position: values.position } : {}),
            })
          else if (values.kind) await client.approvals.createClass({ kind: values.kind, ...input })
          onClose()
          await done(t('saved'))
        }}
      >
        {row === null && (
          <Select label={of('kind')} required options={wordOptions(kindLabels, locale)} {...form.field('kind')} />
        )}
        <TextField label={t('name')} required maxLength={100} {...form.field('name')} />
        {row && <NumberField label={t('position')} min={1} max={1000} {...form.field('position')} />}
        <Select label={of('way')} required options={wordOptions(wayLabels, locale)} {...form.field('way')} />
        <Checkbox label={t('standing')} description={t('standingHelp')} {...form.field('standing')} />
        <Select
          label={t('settingBody')}
          description={t('settingBodyHelp')}
          placeholder={t('executive')}
          options={bodies}
          {...form.field('settingBodyId')}
        />
        <NumberField label={t('retention')} min={1} max={100} {...form.field('retentionYears')} />
        <fieldset className="flex flex-col gap-3 border-t border-line pt-3">
          <legend className="font-700">{t('condition')}</legend>
          <Select label={t('leastClass')} options={levelOptions} {...form.field('leastClass')} />
          <NumberField label={t('leastAmount')} unit={t('yen')} min={0} {...form.field('leastAmount')} />
          <Select
            label={t('tiers')}
            options={[
              { value: 'policy', label: t('policyTiers') },
              { value: 'procedure', label: t('procedureTiers') },
            ]}
            {...form.field('tiers')}
          />
          <Checkbox label={t('emergency')} {...form.field('emergency')} />
        </fieldset>
        <StepsField value={form.values.steps} onChange={(steps) => form.set({ steps })} error={form.errors.steps} />
      </Form>
    </Dialog>
  )
}
