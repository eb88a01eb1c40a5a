import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { tierLabels } from '../../measures/measures.labels.ts'
import { MEASURE_TIERS } from '../../measures/measures.schema.ts'
import { client, type DutyDetail } from './duties-api.ts'
import { dialogText } from './duty.text.ts'
import { searchClauses } from './search-choices.ts'
import { useAfterChange } from './use-after-change.ts'

type DutyDialogProps = { duty: DutyDetail; open: boolean; onClose: () => void }

/** Says which clause of a standard, procedure or plan lays the duty down. */
export const LinkRuleDialog = ({ duty, open, onClose }: DutyDialogProps) => {
  const t = useText(dialogText)
  return (
    <Dialog open={open} onClose={onClose} title={t('ruleTitle')}>
      <LinkRuleForm duty={duty} onClose={onClose} />
    </Dialog>
  )
}

const LinkRuleForm = ({ duty, onClose }: Omit<DutyDialogProps, 'open'>) => {
  const locale = useLocale()
  const t = useText(dialogText)
  const told = useAfterChange()
  const form = useForm({ tier: duty.tier, clause: null as Option | null })
  const { tier } = form.values
  return (
    <Form
      form={form}
      submitLabel={t('ruleSubmit')}
      onCancel={onClose}
      validate={({ clause }) => (clause ? {} : { clause: t('needClause') })}
      onSubmit={async ({ clause }) => {
        if (!clause) return
        await client.duties.linkRule({ id: duty.id, clauseId: clause.value })
        onClose()
        await told(t('ruleDone'))
      }}
    >
      <p>{t('ruleWhat', { tier: tierLabels[duty.tier][locale] })}</p>
      <blockquote className="border-l-4 border-line pl-3 text-sm text-ink-soft">{duty.text}</blockquote>
      <RadioGroup
        label={t('ruleTier')}
        required
        inline
        {...form.field('tier')}
        onChange={(next) => form.set({ tier: next, clause: null })}
        options={MEASURE_TIERS.map((value) => ({ value, label: tierLabels[value][locale] }))}
      />
      <ComboBox
        label={t('ruleSearch')}
        required
        description={t('ruleHint')}
        {...form.field('clause')}
        search={searchClauses(tier)}
        searchKey={['clauses', tier]}
      />
    </Form>
  )
}
