import { Banner } from '../../../web/kit/Banner.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import type { Overview } from './backups-api.ts'
import { backupsText } from './backups.text.ts'

/** When a restore was last proven, said plainly; a warning where that was never or too long ago. */
export const ProofBanner = ({ lastGood, last, stale, staleAfterDays }: Overview) => {
  const t = useText(backupsText)
  const locale = useLocale()
  const at = lastGood ? formatInstant(lastGood.at) : ''
  return (
    <div className="grid gap-3">
      {last && !last.ok && (
        <Banner kind="error" title={t('lastFailed', { at: formatInstant(last.at) })}>
          {last.problem?.[locale]}
        </Banner>
      )}
      {!lastGood && (
        <Banner kind="warning" title={t('neverProven')}>
          {t('neverNext')}
        </Banner>
      )}
      {lastGood && stale && (
        <Banner kind="warning" title={t('staleTitle', { days: staleAfterDays, at })}>
          {t('staleNext')}
        </Banner>
      )}
      {lastGood && !stale && (
        <Banner kind="success" title={t('provenAt', { at })}>
          {t('provenWhat', { tables: lastGood.tables, rows: lastGood.rows, files: lastGood.files })}
        </Banner>
      )}
    </div>
  )
}
