import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import type { EvidenceView } from '../../evidence/evidence.schema.ts'
import { client } from './duties-api.ts'
import { evidenceText } from './evidence.text.ts'
import { useAfterChange } from './use-after-change.ts'

/** Takes evidence back that was attached by mistake, with the reason. */
export const WithdrawDialog = ({ item, onClose }: { item: EvidenceView | null; onClose: () => void }) => {
  const t = useText(evidenceText)
  return (
    <Dialog open={item !== null} onClose={onClose} title={t('withdrawTitle', { name: item?.name ?? '' })}>
      {item && <WithdrawForm item={item} onClose={onClose} />}
    </Dialog>
  )
}

const WithdrawForm = ({ item, onClose }: { item: EvidenceView; onClose: () => void }) => {
  const t = useText(evidenceText)
  const told = useAfterChange()
  const form = useForm({ reason: '' })
  return (
    <Form
      form={form}
      submitLabel={t('withdraw')}
      submitVariant="danger"
      onCancel={onClose}
      validate={({ reason }) => (reason.trim() ? {} : { reason: t('needReason') })}
      onSubmit={async ({ reason }) => {
        await client.evidence.withdraw({ id: item.id, reason })
        onClose()
        await told(t('withdrawDone'))
      }}
    >
      <p>{t('withdrawWhat')}</p>
      <TextArea label={t('reason')} required maxLength={300} {...form.field('reason')} />
    </Form>
  )
}
