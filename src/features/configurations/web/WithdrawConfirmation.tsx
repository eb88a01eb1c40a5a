import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { client, type Confirmation } from './configurations-api.ts'
import { configurationsText } from './configurations.text.ts'

/** Takes back what should not have been filed; asks for the reason. */
export const WithdrawConfirmation = ({ row, onClose }: { row: Confirmation; onClose: () => void }) => {
  const t = useText(configurationsText)
  const done = useDone()
  const form = useForm({ reason: '' })
  return (
    <Dialog open onClose={onClose} title={t('withdrawTitle', { name: row.title })}>
      <p className="mb-3">{t('withdrawWhy')}</p>
      <Form
        form={form}
        submitLabel={t('withdraw')}
        onCancel={onClose}
        validate={({ reason }): Record<string, string> =>
          reason.trim() ? {} : { reason: t('needed', { field: t('reason') }) }
        }
        onSubmit={async ({ reason }) => {
          await client.configurations.withdraw({ id: row.id, reason })
          onClose()
          await done(t('withdrawn'))
        }}
      >
        <TextField label={t('reason')} required maxLength={300} {...form.field('reason')} />
      </Form>
    </Dialog>
  )
}
