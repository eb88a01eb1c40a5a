import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { today } from '../../media/web/today.ts'
import { client, type Exemption } from './exemptions-api.ts'
import { exemptionsText } from './exemptions.text.ts'

/** Ends an exemption before its last day. */
export const EndExemptionDialog = ({ exemption, onClose }: { exemption: Exemption; onClose: () => void }) => {
  const t = useText(exemptionsText)
  const done = useDone()
  const { id, version, number } = exemption
  const form = useForm({ lastDay: today() as string | null, reason: '' })
  return (
    <Dialog open onClose={onClose} title={t('endTitle', { number })}>
      <Form
        form={form}
        submitLabel={t('endSubmit')}
        submitVariant="danger"
        onCancel={onClose}
        validate={({ lastDay, reason }): Record<string, string> => ({
          ...(!lastDay && { lastDay: t('needed', { field: t('lastDay') }) }),
          ...(!reason.trim() && { reason: t('needed', { field: t('reasonLabel') }) }),
        })}
        onSubmit={async ({ lastDay, reason }) => {
          await client.exemptions.end({ id, version, lastDay: lastDay ?? '', reason })
          onClose()
          await done(t('ended'))
        }}
      >
        <p>{t('endWhat')}</p>
        <DateField label={t('lastDay')} required description={t('lastDayHelp')} {...form.field('lastDay')} />
        <TextArea label={t('reasonLabel')} required rows={2} maxLength={500} {...form.field('reason')} />
      </Form>
    </Dialog>
  )
}
