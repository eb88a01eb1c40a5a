import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { type FileLook, type FileTable, type ImportCalls, layoutText, type Preview } from './import.types.ts'
import { importText } from './import.text.ts'
import { ImportMapping } from './ImportMapping.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { ImportTransfer, type TransferValues } from './ImportTransfer.tsx'

type Props = { path: string; title: string; calls: ImportCalls }
type Looked = { file: File; look: FileLook; tables: FileTable[] }
type Planned = { preview: Preview; layout: string }
type Taken = { added: number; changed: number; refused: number }

/** A file comes into a register: which column is what, what would change, how it came here; taken when confirmed. */
export const RegisterImportPage = ({ path, title, calls }: Props) => {
  const t = useText(importText)
  const done = useDone()
  const form = useForm({ files: [] as readonly File[] })
  const [looked, setLooked] = useState<Looked | null>(null)
  const [planned, setPlanned] = useState<Planned | null>(null)
  const [taken, setTaken] = useState<Taken | null>(null)
  const restart = () => {
    setLooked(null)
    setPlanned(null)
    setTaken(null)
  }
  const look = async (file: File) => {
    restart()
    const found = await calls.lookAtFile({ file })
    setLooked({ file, look: found, tables: found.tables })
  }
  const confirm = async ({ file }: Looked, { preview, layout }: Planned, values: TransferValues) => {
    const result = await calls.confirmImport({ file, layout, plan: preview.plan, ...values })
    setTaken(result)
    setPlanned(null)
    await done(t('taken', { n: result.added + result.changed }))
  }
  const heading = t('title', { register: title })
  return (
    <Page>
      <PageHeader
        title={heading}
        subtitle={t('subtitle')}
        crumbs={[{ label: title, href: path }, { label: t('crumb') }]}
        actions={
          <a href={`/api${path}.xlsx`} download className={buttonClass('tertiary', 'sm')}>
            {t('sheetLayout')}
          </a>
        }
        printable
      />
      {taken && looked ? (
        <Banner
          kind="success"
          title={t('done')}
          live
          actions={
            <>
              <AppLink plain href={path} className={buttonClass('primary', 'sm')}>
                {t('toList')}
              </AppLink>
              <Button
                variant="secondary"
                size="sm"
                onPress={() => {
                  restart()
                  form.settle({ files: [] })
                }}
              >
                {t('another')}
              </Button>
              {taken.refused > 0 && <RefusedButton looked={looked} calls={calls} />}
            </>
          }
        >
          {t('doneCounts', taken)}
        </Banner>
      ) : (
        <div className="no-print mb-6">
          <Form
            form={form}
            submitLabel={t('look')}
            validate={({ files }) => (files.length === 0 ? { files: t('chooseFile') } : {})}
            onSubmit={async ({ files: [file] }) => {
              if (file) await look(file)
            }}
          >
            <FileDrop
              label={t('file')}
              description={t('help')}
              required
              accept={['.xlsx', '.csv']}
              maxBytes={20 * 1024 ** 2}
              {...form.field('files')}
            />
          </Form>
        </div>
      )}
      {looked && !taken && (
        <ImportMapping
          look={looked.look}
          tables={looked.tables}
          onChange={(tables) => {
            setLooked({ ...looked, tables })
            setPlanned(null)
          }}
          onReread={async (tables) => {
            const found = await calls.lookAtFile({ file: looked.file, layout: layoutText(tables) })
            setLooked({ ...looked, look: found, tables: found.tables })
            setPlanned(null)
          }}
          onPreview={async (tables) => {
            const layout = layoutText(tables)
            setPlanned({ layout, preview: await calls.previewImport({ file: looked.file, layout }) })
          }}
        />
      )}
      {looked && planned && (
        <div className="mt-6 flex flex-col gap-6">
          <ImportPreview
            preview={planned.preview}
            path={path}
            refused={<RefusedButton looked={looked} calls={calls} layout={planned.layout} />}
          />
          {planned.preview.counts.add + planned.preview.counts.change > 0 && (
            <ImportTransfer
              count={planned.preview.counts.add + planned.preview.counts.change}
              onConfirm={(values) => confirm(looked, planned, values)}
            />
          )}
        </div>
      )}
    </Page>
  )
}

const RefusedButton = ({ looked, calls, layout }: { looked: Looked; calls: ImportCalls; layout?: string }) => {
  const t = useText(importText)
  const [pending, setPending] = useState(false)
  const get = async () => {
    setPending(true)
    try {
      const blob = await calls.refusedSheet({ file: looked.file, layout: layout ?? layoutText(looked.tables) })
      const link = document.createElement('a')
      link.href = URL.createObjectURL(blob)
      link.download = blob instanceof File ? blob.name : 'refused.xlsx'
      link.click()
      URL.revokeObjectURL(link.href)
    } finally {
      setPending(false)
    }
  }
  return (
    <Button variant="secondary" size="sm" pending={pending} onPress={() => void get()}>
      {t('refusedFile')}
    </Button>
  )
}
