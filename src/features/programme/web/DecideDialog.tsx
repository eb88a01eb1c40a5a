import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { useOverride } from '../../dual-roles/web/use-override.tsx'
import { decisionText } from '../../duties/web/decision.text.ts'
import { decisionFaults, DecisionFields, decisionOf, noDecision } from '../../duties/web/DecisionFields.tsx'
import { client, type Programme, type Version } from './programme-api.ts'
import { programmeText } from './programme.text.ts'

type Props = { programme: Programme; shown: Version; onClose: () => void }

/** Enters the decision that was taken on paper; it is on exactly what is shown. */
export const DecideDialog = ({ programme, shown, onClose }: Props) => {
  const t = useText(programmeText)
  const words = useText(decisionText)
  const done = useDone()
  const override = useOverride()
  const form = useForm({ decision: noDecision })
  return (
    <Dialog open onClose={onClose} title={t('decideTitle')}>
      <Form
        form={form}
        submitLabel={t('decide')}
        onCancel={onClose}
        validate={({ decision }) => decisionFaults(decision, words)}
        onSubmit={async (values) => {
          const input = { id: shown.id, changes: shown.changes, decision: decisionOf(values.decision) }
          const { activities } = await override.send((given) => client.programme.decide({ ...input, ...given }))
          form.settle(values)
          onClose()
          await done(t('decided', { n: activities }))
        }}
      >
        <p>{t('decideWhat', { n: programme.lines.length })}</p>
        <DecisionFields {...form.field('decision')} errors={form.errors} />
        {override.fields}
      </Form>
    </Dialog>
  )
}
