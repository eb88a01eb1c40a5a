import { Banner } from '../../../web/kit/Banner.tsx'
import { useText } from '../../../web/locale.ts'
import { takeOutsText } from './take-outs.text.ts'

/** How things of this class are carried, as the body has decided. */
export const CarryRule = ({ level, rule }: { level: string | null; rule: string }) => {
  const t = useText(takeOutsText)
  if (level === null)
    return (
      <Banner kind="warning" title={t('unclassified')}>
        {t('unclassifiedNext')}
      </Banner>
    )
  return (
    <Banner kind="info" title={t('carry')}>
      {t('carryOf', { level })}
      {rule || t('noRule')}
    </Banner>
  )
}
