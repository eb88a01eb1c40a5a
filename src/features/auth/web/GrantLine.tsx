import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { grantLabels } from '../grant.labels.ts'
import { shownBoth } from '../../../web/shown-day.ts'

type Grant = {
  roleName: { ja: string; en: string }
  scopeName: string | null
  own: boolean
  validFrom: string | null
  validTo: string | null
  standing: 'current' | 'upcoming' | 'expired'
}

/** A role with its scope, and its days where it has any. */
export const GrantLine = ({ grant }: { grant: Grant }) => {
  const t = useText(grantLabels)
  const locale = useLocale()
  const { roleName, scopeName, own, validFrom, validTo, standing } = grant
  return (
    <div>
      {roleName[locale]}（{own ? t('own') : (scopeName ?? t('wholeBody'))}）
      {standing === 'expired' && <Tag tone="red">{t('expired')}</Tag>}
      {(validTo !== null || standing === 'upcoming') && (
        <span className="block text-xs text-ink-soft">
          {[
            validFrom !== null && standing === 'upcoming' && t('upcoming', { day: shownBoth(validFrom) }),
            validTo !== null && t('until', { day: shownBoth(validTo) }),
          ]
            .filter(Boolean)
            .join(locale === 'ja' ? '・' : ', ')}
        </span>
      )}
    </div>
  )
}
