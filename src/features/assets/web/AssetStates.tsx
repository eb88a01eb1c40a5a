import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { assetLabels } from '../assets.labels.ts'
import type { Asset } from './assets-api.ts'
import { assetsText } from './assets.text.ts'
import { shownDay } from '../../../web/shown-day.ts'

type Span = { validFrom: string | null; validTo: string | null }
const days = ({ validFrom, validTo }: Span): string =>
  `${validFrom ? shownDay(validFrom) : ''}～${validTo ? shownDay(validTo) : ''}`

/** Which class and which zone it had on which days. */
export const AssetStates = ({ asset: { classes, zones } }: { asset: Asset }) => {
  const t = useText(assetsText)
  const locale = useLocale()
  type Class = Asset['classes'][number]
  const axis = (key: 'confidentiality' | 'integrity' | 'availability') => ({
    key,
    header: assetLabels[`${key}Id`][locale],
    cell: (row: Class) => row[key] ?? '–',
  })
  return (
    <>
      {classes.length > 1 && (
        <section>
          <h2 className="mb-1 font-700">{t('classHistory')}</h2>
          <Table
            caption={t('classHistory')}
            whole
            rows={classes}
            rowKey={(row) => `${row.validFrom} ${row.validTo}`}
            empty={null}
            columns={[
              { key: 'period', header: t('period'), rowHeader: true, cell: days },
              axis('confidentiality'),
              axis('integrity'),
              axis('availability'),
              { key: 'reason', header: t('reason'), cell: (row: Class) => row.reason || '–' },
            ]}
          />
        </section>
      )}
      {zones.length > 1 && (
        <section>
          <h2 className="mb-1 font-700">{t('zoneHistory')}</h2>
          <Table
            caption={t('zoneHistory')}
            whole
            rows={zones}
            rowKey={(row) => `${row.validFrom} ${row.validTo}`}
            empty={null}
            columns={[
              { key: 'period', header: t('period'), rowHeader: true, cell: days },
              { key: 'zone', header: assetLabels.zoneId[locale], cell: (row: Asset['zones'][number]) => row.name },
            ]}
          />
        </section>
      )}
    </>
  )
}
