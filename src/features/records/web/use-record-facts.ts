import { useText } from '../../../web/locale.ts'
import type { disclosures } from '../records.schema.ts'
import { recordsText } from './records.text.ts'

type Shown = {
  fiscalYear: number
  documentNumber: string
  retentionYears: number | null
  disclosure: (typeof disclosures)[number]
  disclosureReason: string
}

/** 公文書 attributes of a record as facts of its page. */
export function useRecordFacts({ fiscalYear, documentNumber, retentionYears, disclosure, disclosureReason }: Shown) {
  const t = useText(recordsText)
  return {
    heading: t('title'),
    items: [
      { term: t('fiscalYear'), value: String(fiscalYear) },
      { term: t('number'), value: documentNumber || '–' },
      { term: t('retention'), value: retentionYears === null ? t('forGood') : t('years', { n: retentionYears }) },
      {
        term: t('disclosure'),
        value: disclosure === 'open' ? t('open') : `${t(disclosure)}　${disclosureReason}`,
      },
    ],
  }
}
