import { Banner } from '../../../web/kit/Banner.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { client, type Memorandum } from './demarcations-api.ts'
import { demarcationsText } from './demarcations.text.ts'

/** What was recorded by mistake is taken back, with a reason. */
export const WithdrawDialog = ({ memorandum, onClose }: { memorandum: Memorandum; onClose: () => void }) => {
  const t = useText(demarcationsText)
  const done = useDone()
  const form = useForm({ reason: '' })
  return (
    <Dialog open onClose={onClose} title={t('withdrawTitle', { title: memorandum.title })} alert>
      <Form
        form={form}
        submitLabel={t('withdraw')}
        submitVariant="danger"
        onCancel={onClose}
        validate={({ reason }) => (reason.trim() ? {} : { reason: t('needed') })}
        onSubmit={async ({ reason }) => {
          await client.demarcations.withdrawMemorandum({ id: memorandum.id, reason })
          form.settle({ reason })
          await done(t('saved'))
          onClose()
        }}
      >
        <Banner kind="warning" title={t('withdrawnOnce')} />
        <TextField label={t('withdrawWhy')} required maxLength={300} {...form.field('reason')} />
      </Form>
    </Dialog>
  )
}
