import { useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { client, type Confirmation } from './accounts-api.ts'
import { confirmationsText } from './confirmations.text.ts'

const MOST_BYTES = 20 * 1024 ** 2
type Read = Awaited<ReturnType<typeof client.accountConfirmations.readSheet>>
type Props = { confirmation: Confirmation; onRead: (answers: Read['answers']) => void }

/** A list that a unit filled in is read into the table; what of it cannot be read stays told until the dialog is closed. */
export const ReadSheet = ({ confirmation: { id }, onRead }: Props) => {
  const t = useText(confirmationsText)
  const [open, setOpen] = useState(false)
  const [problems, setProblems] = useState<Read['problems']>([])
  const blank = { files: [] as readonly File[] }
  const form = useForm(blank)
  const close = () => {
    setOpen(false)
    setProblems([])
    form.settle(blank)
  }
  return (
    <>
      <Button variant="secondary" onPress={() => setOpen(true)}>
        {t('fileIn')}
      </Button>
      {open && (
        <Dialog open onClose={close} title={t('fileIn')}>
          <Form
            form={form}
            submitLabel={t('read')}
            onCancel={close}
            validate={({ files }) => (files.length === 0 ? { files: t('chooseFile') } : {})}
            onSubmit={async ({ files: [file] }) => {
              if (!file) return
              const read = await client.accountConfirmations.readSheet({ id, file })
              onRead(read.answers)
              form.settle(blank)
              showToast('success', t('readDone', { n: read.answers.length, silent: read.silent }))
              setProblems(read.problems)
              if (read.problems.length === 0) close()
            }}
          >
            <p>{t('fileInWhy')}</p>
            <FileDrop label={t('file')} accept={['.xlsx', '.csv']} maxBytes={MOST_BYTES} {...form.field('files')} />
          </Form>
          {problems.length > 0 && (
            <Banner kind="warning" title={t('readProblems', { n: problems.length })} live>
              <ul>
                {problems.map(({ row, login, reason }) => (
                  <li key={row}>
                    {t('rowOf', { row })}　{login}　{reason}
                  </li>
                ))}
              </ul>
            </Banner>
          )}
        </Dialog>
      )}
    </>
  )
}
