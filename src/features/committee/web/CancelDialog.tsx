import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { client, type Meeting } from './committee-api.ts'
import { committeeText } from './committee.text.ts'

/** It does not take place; why is kept. */
export const CancelDialog = ({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) => {
  const t = useText(committeeText)
  const done = useDone()
  const form = useForm({ reason: '' })
  return (
    <Dialog open onClose={onClose} title={t('cancel')}>
      <p className="mb-3">{t('cancelWhat')}</p>
      <Form
        form={form}
        submitLabel={t('cancel')}
        submitVariant="danger"
        onCancel={onClose}
        validate={({ reason }) => (reason.trim() ? {} : { reason: t('needReason') })}
        onSubmit={async ({ reason }) => {
          await client.committee.cancel({ id: meeting.id, version: meeting.version, reason })
          onClose()
          await done(t('cancelled'))
        }}
      >
        <TextArea label={t('reason')} required maxLength={500} {...form.field('reason')} />
      </Form>
    </Dialog>
  )
}
