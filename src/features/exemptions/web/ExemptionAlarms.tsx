import { Banner } from '../../../web/kit/Banner.tsx'
import { useText } from '../../../web/locale.ts'
import { shownBoth } from '../../../web/shown-day.ts'
import type { Exemption } from './exemptions-api.ts'
import { exemptionsText } from './exemptions.text.ts'

/** What has to be seen to: evidence that is missing, an end that comes, an emergency that is not decided. */
export const ExemptionAlarms = ({ exemption }: { exemption: Exemption }) => {
  const t = useText(exemptionsText)
  const asked = exemption.state === 'asked'
  return (
    <>
      {exemption.emergency && (
        <Banner kind={asked ? 'error' : 'info'} title={t('emergencyTitle')}>
          {asked && t('emergencyNext')}
        </Banner>
      )}
      {asked && exemption.evidenceMissing && (
        <Banner kind="warning" title={t('evidenceNeeded')}>
          {t('evidenceNext')}
        </Banner>
      )}
      {exemption.endsSoon && (
        <Banner kind="warning" title={t('soonTitle', { day: shownBoth(exemption.validTo) })}>
          {t('soonNext')}
        </Banner>
      )}
    </>
  )
}
