import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { client, type Confirmation } from './configurations-api.ts'
import { configurationsText } from './configurations.text.ts'
import { ConfigurationFields } from './ConfigurationFields.tsx'

const blank = { configuration: [] as readonly File[], sha256: '' }

/** Is what is configured today what was confirmed? */
export const CompareDialog = ({ row, onClose }: { row: Confirmation; onClose: () => void }) => {
  const t = useText(configurationsText)
  const done = useDone()
  const form = useForm(blank)
  return (
    <Dialog open onClose={onClose} title={t('compare')}>
      <p className="mb-3">{t('compareWhy')}</p>
      <Form
        form={form}
        submitLabel={t('compareDo')}
        onCancel={onClose}
        validate={({ configuration, sha256 }): Record<string, string> =>
          configuration.length === 0 && !sha256.trim() ? { configuration: t('needHash') } : {}
        }
        onSubmit={async (values) => {
          const [configuration] = values.configuration
          const { same } = await client.configurations.compare({
            id: row.id,
            ...(configuration && { configuration }),
            ...(values.sha256.trim() && { sha256: values.sha256 }),
          })
          onClose()
          await done(t(same ? 'same' : 'differs'))
        }}
      >
        <ConfigurationFields configuration={form.field('configuration')} sha256={form.field('sha256')} />
      </Form>
    </Dialog>
  )
}
