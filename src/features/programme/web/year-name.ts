import { formatWareki } from '../../../core/dates/wareki.ts'
import type { Locale } from '../../../web/locale.ts'

/** 令和9年度; in English the western year. */
export const yearName = (fiscalYear: number, locale: Locale): string =>
  locale === 'ja' ? formatWareki(`${fiscalYear}-04-01`, { precision: 'fiscalYear' }) : `FY ${fiscalYear}`
