import { useCallback } from 'react'
import { dayText } from '../../../core/dates/day-text.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import type { MeetingRow } from './committee-api.ts'
import { committeeText } from './committee.text.ts'

/** 令和8年度 第1回 情報セキュリティ委員会. */
export const useMeetingTitle = (): ((meeting: Pick<MeetingRow, 'fiscalYear' | 'number' | 'name'>) => string) => {
  const locale = useLocale()
  const t = useText(committeeText)
  return useCallback(
    ({ fiscalYear, number, name }) =>
      `${dayText(`${fiscalYear}-04-01`, locale, { precision: 'fiscalYear' })} ${t('meeting', { n: number })} ${name}`,
    [locale, t],
  )
}
