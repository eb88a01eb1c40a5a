import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { modelLabels } from '../network-model.labels.ts'
import type { NetworkModel } from '../network-model.rules.ts'
import { decisionText } from './decision.text.ts'
import { decisionFaults, DecisionFields, decisionOf, noDecision } from './DecisionFields.tsx'
import { client } from './network-model-api.ts'
import { networkModelText } from './network-model.text.ts'
import { useAfterChange } from './use-after-change.ts'

type Props = { model: NetworkModel; onClose: () => void; onDone: () => void }

/** The 決裁 on which the model rests. */
export const ModelDecision = ({ model, onClose, onDone }: Props) => {
  const t = useText(networkModelText)
  const name = useText(modelLabels)
  const words = useText(decisionText)
  const told = useAfterChange()
  const form = useForm({ decision: noDecision })
  return (
    <Dialog open onClose={onClose} title={`${t('decide')}：${name(model)}`}>
      <Form
        form={form}
        submitLabel={t('submit')}
        onCancel={onClose}
        validate={({ decision }) => decisionFaults(decision, words)}
        onSubmit={async ({ decision }) => {
          const { taken } = await client.networkModel.choose({ model, decision: decisionOf(decision) })
          onDone()
          await told(t('done', { n: taken }))
        }}
      >
        <DecisionFields {...form.field('decision')} errors={form.errors} />
      </Form>
    </Dialog>
  )
}
