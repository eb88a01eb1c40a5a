import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { decisionText } from './decision.text.ts'
import { client } from './duties-api.ts'
import { useAfterChange } from './use-after-change.ts'

type EndDecisionDialogProps = { dutyId: string; signalId: string | null; what: string; onClose: () => void }

/** Ends a 対象外 decision before its last day. */
export const EndDecisionDialog = ({ dutyId, signalId, what, onClose }: EndDecisionDialogProps) => {
  const t = useText(decisionText)
  return (
    <Dialog open={signalId !== null} onClose={onClose} title={t('endTitle', { what })}>
      {signalId !== null && <EndForm {...{ dutyId, signalId, onClose }} />}
    </Dialog>
  )
}

type EndFormProps = { dutyId: string; signalId: string; onClose: () => void }

const EndForm = ({ dutyId, signalId, onClose }: EndFormProps) => {
  const t = useText(decisionText)
  const told = useAfterChange()
  const form = useForm({ reason: '' })
  return (
    <Form
      form={form}
      submitLabel={t('endSubmit')}
      submitVariant="danger"
      onCancel={onClose}
      validate={({ reason }) => (reason.trim() ? {} : { reason: t('needReason') })}
      onSubmit={async ({ reason }) => {
        await client.duties.endDecision({ id: dutyId, signalId, reason })
        onClose()
        await told(t('endDone'))
      }}
    >
      <p>{t('endWhat')}</p>
      <TextArea label={t('reason')} required maxLength={500} {...form.field('reason')} />
    </Form>
  )
}
