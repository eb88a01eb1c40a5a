import { useState } from 'react'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import type { OverrideGiven } from '../../dual-roles/web/use-override.tsx'
import { transferLabels } from '../transfer/transfer.labels.ts'
import { client, type FilePreview } from './people-api.ts'
import { TransferPreview } from './TransferPreview.tsx'

type Looked = { file: File; preview: FilePreview }

/** A transfer list or a roster comes in: looked at first, taken when confirmed. */
export const TransferPage = () => {
  const t = useText(transferLabels)
  const done = useDone()
  const form = useForm({ files: [] as readonly File[] })
  const [looked, setLooked] = useState<Looked | null>(null)
  const [chosen] = form.values.files

  const look = async (file: File) => setLooked({ file, preview: await client.people.previewTransfer({ file }) })
  const confirm = async ({ file, preview }: Looked, given: OverrideGiven) => {
    const override = given.override ? { override: JSON.stringify(given.override) } : {}
    const { taken } = await client.people.confirmTransfer({ file, plan: preview.plan, ...override })
    await done(t('taken', { n: taken }))
    await look(file)
  }
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        crumbs={[{ label: t('people'), href: '/people' }, { label: t('title') }]}
        actions={
          <a href="/api/people/roster.xlsx" download className={buttonClass('tertiary', 'sm')}>
            {t('roster')}
          </a>
        }
        printable
      />
      <div className="no-print mb-6">
        <Form
          form={form}
          submitLabel={t('look')}
          validate={({ files }) => (files.length === 0 ? { files: t('chooseFile') } : {})}
          onSubmit={async ({ files: [file] }) => {
            setLooked(null)
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
      {looked && looked.file === chosen && (
        <TransferPreview preview={looked.preview} onConfirm={(given) => confirm(looked, given)} />
      )}
    </Page>
  )
}
