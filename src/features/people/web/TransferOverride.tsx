import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { type OverrideGiven, useOverride } from '../../dual-roles/web/use-override.tsx'
import { transferLabels } from '../transfer/transfer.labels.ts'
import type { FilePreview } from './people-api.ts'

type Props = { preview: FilePreview; numbers: string; onConfirm: (given: OverrideGiven) => Promise<void> }

/** The confirmation of a file that makes double roles: their approval is asked for at once. */
export const TransferOverride = ({ preview, numbers, onConfirm }: Props) => {
  const t = useText(transferLabels)
  const override = useOverride(preview.dualRoles)
  const form = useForm({})
  return (
    <div className="no-print">
      <Form form={form} submitLabel={t('confirm')} onSubmit={() => override.send(onConfirm)}>
        {override.fields}
        <p>{numbers}</p>
        <p className="text-sm text-ink-soft">{t('kept')}</p>
      </Form>
    </div>
  )
}
