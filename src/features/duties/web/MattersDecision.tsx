import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Disclosure } from '../../../web/kit/Disclosure.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { frequencyLabels } from '../../measures/measures.labels.ts'
import { FREQUENCIES, type Frequency } from '../../measures/measures.schema.ts'
import { useOverride } from '../../dual-roles/web/use-override.tsx'
import { decisionText } from './decision.text.ts'
import { decisionFaults, DecisionFields, decisionOf, noDecision } from './DecisionFields.tsx'
import { client } from './duties-api.ts'
import { mattersText } from './lists.text.ts'
import type { Matter } from './matter-columns.tsx'
import { useAfterChange } from './use-after-change.ts'

type MattersDecisionProps = { open: boolean; rows: readonly Matter[]; onClose: () => void; onDone: () => void }

/** One 決裁 for the chosen rows. */
export const MattersDecision = ({ open, rows, onClose, onDone }: MattersDecisionProps) => {
  const t = useText(mattersText)
  return (
    <Dialog open={open} onClose={onClose} title={t('decideTitle')}>
      <DecisionForm rows={rows} onClose={onClose} onDone={onDone} />
    </Dialog>
  )
}

const DecisionForm = ({ rows, onClose, onDone }: Omit<MattersDecisionProps, 'open'>) => {
  const locale = useLocale()
  const t = useText(mattersText)
  const words = useText(decisionText)
  const told = useAfterChange()
  const override = useOverride()
  const form = useForm<{ decision: typeof noDecision; every: Record<string, Frequency> }>({
    decision: noDecision,
    every: {},
  })
  const { every } = form.values
  const frequencies = FREQUENCIES.map((value) => ({ value, label: frequencyLabels[value][locale] }))
  return (
    <Form
      form={form}
      submitLabel={t('submit')}
      onCancel={onClose}
      validate={({ decision }) => decisionFaults(decision, words)}
      onSubmit={async ({ decision }) => {
        const items = rows.map(({ dutyId }) => ({ dutyId, every: every[dutyId] ?? null }))
        const input = { decision: decisionOf(decision), items }
        const { decided } = await override.send((given) =>
          client.duties.decideOperationalMatters({ ...input, ...given }),
        )
        onDone()
        onClose()
        await told(t('done', { n: decided }))
      }}
    >
      <p>{t('decideWhat', { n: rows.length })}</p>
      <Disclosure title={t('changeWhich', { n: Object.keys(every).length })}>
        <ul className="grid max-h-64 gap-3 overflow-auto p-1">
          {rows.map(({ dutyId, title, frequency }) => (
            <li key={dutyId}>
              <Select
                label={title}
                value={every[dutyId] ?? null}
                options={frequencies}
                placeholder={`${t('keep')}（${frequency}）`}
                onChange={(value) => {
                  const { [dutyId]: _, ...others } = every
                  form.set({ every: value ? { ...others, [dutyId]: value } : others })
                }}
              />
            </li>
          ))}
        </ul>
      </Disclosure>
      <DecisionFields {...form.field('decision')} errors={form.errors} />
      {override.fields}
    </Form>
  )
}
