import { formatInstant } from '../../../web/format-instant.ts'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { accountsLabels } from '../accounts.labels.ts'
import type { Account } from './people-api.ts'
import { shownDay } from '../../../web/shown-day.ts'

/** Whether somebody can sign in now, and what stands in the way. */
export const AccountStanding = ({ row }: { row: Account }) => {
  const t = useText(accountsLabels)
  const { active, lockedUntil, passwordValidUntil, passwordExpired } = row
  return (
    <>
      <Tag tone={active && !lockedUntil ? 'green' : 'red'}>
        {t(active ? (lockedUntil ? 'locked' : 'active') : 'inactive')}
      </Tag>
      {lockedUntil && <div className="text-xs">{t('lockedUntil', { time: formatInstant(lockedUntil) })}</div>}
      {passwordValidUntil && (
        <div className="text-xs">
          {passwordExpired ? t('initialExpired') : t('initialUntil', { day: shownDay(passwordValidUntil) })}
        </div>
      )}
    </>
  )
}
