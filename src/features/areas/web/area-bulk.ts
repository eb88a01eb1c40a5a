import { bulkFields } from '../../registers/web/bulk-fields.ts'
import { areaColumns } from '../area-columns.ts'

/** Fields of areas that can be set for many at once. */
export const areaBulk = (locale: 'ja' | 'en') => bulkFields(areaColumns, locale)
