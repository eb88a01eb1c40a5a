import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { client, type Incoming } from './approvals-api.ts'
import { incomingText } from './incoming.text.ts'

/** Corrects what was entered of a paper that came in. */
export const EditIncomingDialog = ({ incoming, onClose }: { incoming: Incoming; onClose: () => void }) => {
  const t = useText(incomingText)
  const done = useDone()
  const { subject, fromName, theirNumber, theirDate, receivedOn, answerBy, note } = incoming
  const form = useForm({
    subject,
    fromName,
    theirNumber,
    theirDate,
    receivedOn: receivedOn as string | null,
    answerBy,
    note,
  })
  const needed = (key: 'subject' | 'fromName' | 'receivedOn') =>
    form.values[key]?.trim() ? {} : { [key]: t('needed', { field: t(key) }) }
  return (
    <Dialog open onClose={onClose} title={t('edit')}>
      <Form
        form={form}
        submitLabel={t('save')}
        onCancel={onClose}
        validate={() => ({ ...needed('subject'), ...needed('fromName'), ...needed('receivedOn') })}
        onSubmit={async ({ receivedOn: received, ...values }) => {
          await client.incoming.change({
            id: incoming.id,
            version: incoming.version,
            ...values,
            receivedOn: received ?? '',
          })
          onClose()
          await done(t('saved'))
        }}
      >
        <TextField label={t('subject')} required maxLength={200} {...form.field('subject')} />
        <TextField label={t('fromName')} required maxLength={200} {...form.field('fromName')} />
        <TextField label={t('theirNumber')} maxLength={100} {...form.field('theirNumber')} />
        <DateField label={t('theirDate')} {...form.field('theirDate')} />
        <DateField label={t('receivedOn')} required {...form.field('receivedOn')} />
        <DateField label={t('answerBy')} {...form.field('answerBy')} />
        <TextArea label={t('note')} rows={3} maxLength={1000} {...form.field('note')} />
      </Form>
    </Dialog>
  )
}
