import { useState } from 'react'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { ImportMapping } from '../../registers/web/ImportMapping.tsx'
import { type FileLook, type FileTable, layoutText } from '../../registers/web/import.types.ts'
import { ListImportForm } from './ListImportForm.tsx'
import { ListPreviewTable } from './ListPreviewTable.tsx'
import { client, type ListPreview } from './terminals-api.ts'
import { outsideListsText } from './outside-lists.text.ts'

type Looked = { file: File; look: FileLook; tables: FileTable[] }

/** A list of others comes in: which column is what, which terminal each row is about, what the list is; taken when confirmed. */
export const OutsideListImportPage = () => {
  const t = useText(outsideListsText)
  const form = useForm({ files: [] as readonly File[] })
  const [looked, setLooked] = useState<Looked | null>(null)
  const [planned, setPlanned] = useState<{ preview: ListPreview; layout: string } | null>(null)
  const look = async (file: File, tables?: readonly FileTable[]) => {
    const found = await client.outsideLists.lookAtFile({ file, ...(tables ? { layout: layoutText(tables) } : {}) })
    setLooked({ file, look: found, tables: found.tables })
    setPlanned(null)
  }
  return (
    <Page>
      <PageHeader
        title={t('importTitle')}
        subtitle={t('importWhy')}
        crumbs={[{ label: t('title'), href: '/outside-lists' }, { label: t('importTitle') }]}
      />
      <div className="mb-6">
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
            description={t('fileHelp')}
            required
            accept={['.xlsx', '.csv', '.txt']}
            maxBytes={20 * 1024 ** 2}
            {...form.field('files')}
          />
        </Form>
      </div>
      {looked && (
        <ImportMapping
          look={looked.look}
          tables={looked.tables}
          onChange={(tables) => {
            setLooked({ ...looked, tables })
            setPlanned(null)
          }}
          onReread={(tables) => look(looked.file, tables)}
          onPreview={async (tables) => {
            const layout = layoutText(tables)
            setPlanned({ layout, preview: await client.outsideLists.preview({ file: looked.file, layout }) })
          }}
        />
      )}
      {looked && planned && (
        <div className="mt-6 flex flex-col gap-6">
          <ListPreviewTable preview={planned.preview} />
          <ListImportForm
            file={looked.file}
            layout={planned.layout}
            count={planned.preview.counts.rows}
            onTaken={() => form.settle({ files: [] })}
          />
        </div>
      )}
    </Page>
  )
}
