import { useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { inquiriesText } from '../inquiries.text.ts'
import { client, type Inquiry, type Told } from './inquiries-api.ts'
import { ReceiptsTable } from './ReceiptsTable.tsx'
import { portions } from './portions.ts'

/** Takes files in, tells of each what became of it, and shows all that came before. */
export const ReceiveTab = ({ inquiry }: { inquiry: Inquiry }) => {
  const t = useText(inquiriesText)
  const done = useDone()
  const [told, setTold] = useState<readonly Told[]>([])
  const form = useForm({ files: [] as readonly File[] })
  const take = async ({ files }: { files: readonly File[] }) => {
    const results: Told[] = []
    for (const portion of portions(files))
      results.push(...(await client.inquiries.receive({ id: inquiry.id, files: portion })))
    setTold(results)
    form.settle({ files: [] })
    const ok = results.filter(({ outcome }) => outcome === 'counted').length
    await done(t('takenIn', { n: results.length, ok }))
  }
  const fresh = new Set(told.map(({ id }) => id))
  const now = inquiry.receipts.filter(({ id }) => fresh.has(id))
  const good = told.filter(({ outcome }) => outcome === 'counted').length
  return (
    <>
      <div className="no-print mb-6">
        <Form
          form={form}
          submitLabel={t('takeIn')}
          validate={({ files }) => (files.length === 0 ? { files: t('chooseFiles') } : {})}
          onSubmit={take}
        >
          <FileDrop
            label={t('files')}
            description={t('filesHint')}
            required
            multiple
            accept={['.xlsx', '.xls', '.zip', '.pdf', '.csv', '.jpg', '.png', '.tif']}
            maxBytes={45 * 1024 ** 2}
            {...form.field('files')}
          />
        </Form>
      </div>
      {now.length > 0 && (
        <section className="mb-6">
          <Banner
            kind={good === told.length ? 'success' : 'warning'}
            title={t('takenIn', { n: told.length, ok: good })}
            live
          />
          <h2 className="my-2 font-700">{t('justNow')}</h2>
          <ReceiptsTable inquiry={inquiry} rows={now} caption={t('justNow')} />
        </section>
      )}
      <h2 className="mb-2 font-700">{t('receipts')}</h2>
      <ReceiptsTable inquiry={inquiry} rows={inquiry.receipts} caption={t('receipts')} />
    </>
  )
}
