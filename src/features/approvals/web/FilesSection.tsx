import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { type Approval, client } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'
import { MOST_BYTES, paperTypes } from './file-types.ts'

/** Papers that are decided on, and scans of the signed sheet. */
export const FilesSection = ({ approval: { id, files, acts, way } }: { approval: Approval }) => {
  const t = useText(approvalsText)
  const done = useDone()
  const [adding, setAdding] = useState<'file' | 'scan' | null>(null)
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-700">{t('files')}</h2>
      {files.length === 0 && <p className="text-sm text-ink-soft">{t('noFiles')}</p>}
      <ul className="flex flex-col gap-1">
        {files.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center gap-2">
            <a href={`/api/approvals/${id}/files/${file.id}`} download className="text-main underline">
              {file.name}
            </a>
            {file.scan && <Tag>{t('scan')}</Tag>}
            {acts.addFile.allowed && (
              <Button
                variant="tertiary"
                size="sm"
                onPress={() => void client.approvals.removeFile({ id, fileId: file.id }).then(() => done(t('removed')))}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="no-print flex gap-2">
        {acts.addFile.allowed && (
          <Button variant="secondary" size="sm" onPress={() => setAdding('file')}>
            {t('addFile')}
          </Button>
        )}
        {acts.addScan.allowed && way === 'paper' && (
          <Button variant="secondary" size="sm" onPress={() => setAdding('scan')}>
            {t('addScan')}
          </Button>
        )}
      </div>
      {adding && <AddFileDialog id={id} scan={adding === 'scan'} onClose={() => setAdding(null)} />}
    </section>
  )
}

const AddFileDialog = ({ id, scan, onClose }: { id: string; scan: boolean; onClose: () => void }) => {
  const t = useText(approvalsText)
  const done = useDone()
  const form = useForm({ file: [] as readonly File[] })
  return (
    <Dialog open onClose={onClose} title={t(scan ? 'addScan' : 'addFile')}>
      <Form
        form={form}
        submitLabel={t(scan ? 'addScan' : 'addFile')}
        onCancel={onClose}
        validate={({ file }) => (file.length > 0 ? {} : { file: t('needed', { field: t('file') }) })}
        onSubmit={async ({ file: [file] }) => {
          if (!file) return
          await client.approvals.addFile({ id, scan: scan ? 'true' : 'false', file })
          onClose()
          await done(t('filed'))
        }}
      >
        <FileDrop label={t('file')} required accept={paperTypes} maxBytes={MOST_BYTES} {...form.field('file')} />
      </Form>
    </Dialog>
  )
}
