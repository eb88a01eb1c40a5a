import { Dialog } from '../../../web/kit/Dialog.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { client, type Item, type Meeting } from './committee-api.ts'
import { committeeText } from './committee.text.ts'

const accepted = [
  '.pdf',
  '.docx',
  '.xlsx',
  '.pptx',
  '.csv',
  '.txt',
  '.png',
  '.jpg',
  '.jpeg',
  '.zip',
  '.doc',
  '.xls',
  '.jtd',
]
type Props = { meeting: Meeting; item: Item; onClose: () => void }

/** A file as the paper of a matter; it takes the place of the one that was there. */
export const AttachDialog = ({ meeting, item, onClose }: Props) => {
  const t = useText(committeeText)
  const done = useDone()
  const form = useForm({ files: [] as readonly File[] })
  return (
    <Dialog open onClose={onClose} title={t('attach')}>
      <p className="mb-3 text-ink-soft">{item.title}</p>
      <Form
        form={form}
        submitLabel={t('attach')}
        onCancel={onClose}
        validate={({ files }) => (files.length > 0 ? {} : { files: t('needFile') })}
        onSubmit={async ({ files: [file] }) => {
          if (!file) return
          await client.committee.attach({ id: meeting.id, itemId: item.id, version: meeting.version, file })
          onClose()
          await done(t('saved'))
        }}
      >
        <FileDrop label={t('file')} required accept={accepted} maxBytes={50 * 1024 ** 2} {...form.field('files')} />
      </Form>
    </Dialog>
  )
}
