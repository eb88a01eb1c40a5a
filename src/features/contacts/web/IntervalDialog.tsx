import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { contactLabels } from '../contacts.labels.ts'
import { client } from './contacts-api.ts'

export const IntervalDialog = ({ months, onClose }: { months: number; onClose: () => void }) => {
  const t = useText(contactLabels)
  const done = useDone()
  const form = useForm<{ verifyMonths: number | null }>({ verifyMonths: months })
  return (
    <Dialog open onClose={onClose} title={t('intervalTitle')}>
      <Form
        form={form}
        onSubmit={async ({ verifyMonths }) => {
          if (verifyMonths === null) return
          await client.contacts.setInterval({ verifyMonths })
          await done(t('saved'))
          onClose()
        }}
        validate={({ verifyMonths }) =>
          verifyMonths === null ? { verifyMonths: t('needed', { field: t('interval') }) } : {}
        }
        submitLabel={t('save')}
        onCancel={onClose}
      >
        <NumberField
          label={t('interval')}
          required
          min={1}
          max={36}
          unit={t('months')}
          {...form.field('verifyMonths')}
        />
      </Form>
    </Dialog>
  )
}
