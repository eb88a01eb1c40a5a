import { Button } from '../../../web/kit/Button.tsx'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { useAfterChange } from '../../duties/web/use-after-change.ts'
import { client, type Finding } from './checks-api.ts'
import { checksText } from './checks.text.ts'
import { shownDay } from '../../../web/shown-day.ts'

type FalsePositiveCellProps = { row: Finding; onReport: () => void; onEnd: () => void }

/** 誤検知 of one row: report it, confirm another's report, end it. */
export const FalsePositiveCell = ({ row, onReport, onEnd }: FalsePositiveCellProps) => {
  const t = useText(checksText)
  const { may } = useMay()
  const told = useAfterChange()
  const { falsePositive: found, name } = row
  if (found === null)
    return may('registers.write') ? (
      <span className="no-print">
        <Button size="sm" variant="tertiary" aria-label={`${name} ${t('report')}`} onPress={onReport}>
          {t('report')}
        </Button>
      </span>
    ) : (
      '–'
    )
  const words = { by: found.reportedBy, until: shownDay(found.until), reason: found.reason }
  const mayDecide = may('duties.decide')
  return (
    <>
      <span className="text-sm">
        {found.confirmedBy ? t('setAside', { ...words, second: found.confirmedBy }) : t('waiting', words)}
      </span>
      {!found.confirmedBy && found.own && <span className="block text-xs text-ink-soft">{t('ownReport')}</span>}
      {mayDecide && (
        <span className="no-print flex flex-wrap gap-1.5 pt-1">
          {!found.confirmedBy && !found.own && (
            <Button
              size="sm"
              variant="secondary"
              onPress={async () => {
                await client.checks.confirmFalsePositive({ id: found.id })
                await told(t('confirmed'))
              }}
            >
              {t('confirm')}
            </Button>
          )}
          <Button size="sm" variant="tertiary" onPress={onEnd}>
            {t('end')}
          </Button>
        </span>
      )}
    </>
  )
}
