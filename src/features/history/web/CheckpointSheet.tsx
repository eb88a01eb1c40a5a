import type { z } from 'zod'
import { formatInstant } from '../../../web/format-instant.ts'
import { DescriptionList } from '../../../web/kit/DescriptionList.tsx'
import { QrCode } from '../../../web/kit/QrCode.tsx'
import { useText } from '../../../web/locale.ts'
import { checkpointsLabels } from '../checkpoints.labels.ts'
import type { checkpointView } from '../history.contract.ts'

type SheetProps = {
  organisation: { name: string; code: string }
  verifierKey: string
  checkpoint: z.output<typeof checkpointView>
}

/** In groups of eight, to be read aloud and compared by eye. */
const grouped = (hex: string): string => hex.match(/.{1,8}/g)?.join(' ') ?? hex

/** One checkpoint on one A4 page: what it covers, its root and key, the note to keep, and how to verify with it. */
export const CheckpointSheet = ({ organisation, verifierKey, checkpoint }: SheetProps) => {
  const t = useText(checkpointsLabels)
  const { size, root, at, note } = checkpoint
  const file = `checkpoint-${organisation.code}-${size}.txt`
  const mono = 'font-mono text-sm break-all'
  return (
    <article aria-labelledby="checkpoint-sheet" className="min-w-0">
      <h2 id="checkpoint-sheet" className="mb-3 text-lg font-700">
        {t('sheet')}
      </h2>
      <DescriptionList
        items={[
          { term: t('organisation'), value: `${organisation.name}（${organisation.code}）` },
          { term: t('day'), value: <time dateTime={at}>{formatInstant(at)}</time> },
          { term: t('size'), value: t('rows', { n: size.toLocaleString() }) },
          { term: t('root'), value: <span className="font-mono">{grouped(root)}</span> },
          { term: t('key'), value: <span className={mono}>{verifierKey}</span> },
        ]}
      />
      <section className="keep-together mt-6 flex flex-wrap items-start gap-6">
        <div className="min-w-0 flex-1 basis-72">
          <h3 className="mb-1 font-700">{t('note')}</h3>
          <pre className={`${mono} border border-line p-3 whitespace-pre-wrap`}>{note}</pre>
          <a
            className="no-print mt-2 inline-block text-main underline underline-offset-2"
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(note)}`}
            download={file}
          >
            {t('save')}
          </a>
        </div>
        <QrCode text={note} label={t('qr')} />
      </section>
      <section className="keep-together mt-6">
        <h3 className="mb-1 font-700">{t('how')}</h3>
        <ol className="ml-6 list-decimal">
          <li>{t('step1')}</li>
          <li>{t('step2')}</li>
          <li>{t('step3')}</li>
        </ol>
      </section>
    </article>
  )
}
