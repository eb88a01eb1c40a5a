import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { inquiriesText } from '../inquiries.text.ts'
import { client, type Inquiry } from './inquiries-api.ts'

/** The letter of a draft; of what is decided or out only the day and the contact. */
export const ChangeDialog = ({ inquiry, onClose }: { inquiry: Inquiry; onClose: () => void }) => {
  const t = useText(inquiriesText)
  const done = useDone()
  const isDraft = inquiry.state === 'draft'
  const letterOpen = isDraft && inquiry.decision === null
  const { id, title, text, documentNumber, sender, contact } = inquiry
  const form = useForm({ title, text, documentNumber, sender, contact, dueOn: inquiry.dueOn as string | null })
  const submit = async ({ dueOn, contact: now, ...letter }: typeof form.values) => {
    await client.inquiries.update({ id, dueOn: dueOn ?? inquiry.dueOn, contact: now, ...(letterOpen ? letter : {}) })
    await done(t('saved'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t(letterOpen ? 'changeDraft' : 'change')}>
      <Form
        form={form}
        onSubmit={submit}
        validate={(now) => ({
          ...(now.title.trim() ? {} : { title: t('needed', { field: t('name') }) }),
          ...(now.dueOn ? {} : { dueOn: t('needed', { field: t('dueOn') }) }),
        })}
        submitLabel={t('save')}
        onCancel={onClose}
      >
        {letterOpen && (
          <>
            <TextField label={t('name')} required maxLength={100} {...form.field('title')} />
            <TextArea label={t('text')} rows={4} maxLength={4000} {...form.field('text')} />
            <TextField label={t('documentNumber')} maxLength={100} {...form.field('documentNumber')} />
            <TextField label={t('sender')} maxLength={100} {...form.field('sender')} />
          </>
        )}
        <DateField label={t('dueOn')} required {...form.field('dueOn')} />
        <TextArea label={t('contact')} rows={2} maxLength={300} {...form.field('contact')} />
      </Form>
    </Dialog>
  )
}
