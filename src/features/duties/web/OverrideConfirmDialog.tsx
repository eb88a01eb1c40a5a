import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useOverride } from '../../dual-roles/web/use-override.tsx'
import type { EvidenceView } from '../../evidence/evidence.schema.ts'
import { client } from './duties-api.ts'
import { evidenceText } from './evidence.text.ts'
import { useAfterChange } from './use-after-change.ts'

type Props = { item: EvidenceView | null; onClose: () => void }

/** One's own evidence, confirmed where nobody else can: with somebody's approval, and it proves no more than before. */
export const OverrideConfirmDialog = ({ item, onClose }: Props) => {
  const t = useText(evidenceText)
  return (
    <Dialog open={item !== null} onClose={onClose} title={t('overrideTitle', { name: item?.name ?? '' })}>
      {item && <OverrideForm item={item} onClose={onClose} />}
    </Dialog>
  )
}

const OverrideForm = ({ item, onClose }: { item: EvidenceView; onClose: () => void }) => {
  const t = useText(evidenceText)
  const told = useAfterChange()
  const override = useOverride([])
  const form = useForm({})
  return (
    <Form
      form={form}
      submitLabel={t('confirm')}
      onCancel={onClose}
      onSubmit={async () => {
        await override.send((given) => client.evidence.confirm({ id: item.id, ...given }))
        onClose()
        await told(t('confirmDone', { name: item.name }))
      }}
    >
      <p>{t('overrideWhat')}</p>
      {override.fields}
    </Form>
  )
}
