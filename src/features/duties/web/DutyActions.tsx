import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { provenanceLabels } from '../../measures/measures.labels.ts'
import type { DutyDetail } from './duties-api.ts'
import { dutyText } from './duty.text.ts'

/** Whether law forbids an exemption (states.md R13). */
const boundByLaw = ({ provenance }: Pick<DutyDetail, 'provenance'>): boolean =>
  provenance === '法令' || provenance === '省令'

/** What may be done with the duty; what is refused says why before the click. */
export const DutyActions = ({ duty }: { duty: DutyDetail }) => {
  const locale = useLocale()
  const t = useText(dutyText)
  const { set } = useAddress()
  const { can } = duty
  const law = boundByLaw(duty)
  const open = (act: string) => () => set({ do: act, object: null })
  return (
    <div className="no-print mb-4">
      <div className="flex flex-wrap gap-2">
        <Button size="sm" disabled={!can.attach} onPress={open('attach')}>
          {t('attach')}
        </Button>
        {can.linkRule && (
          <Button size="sm" variant="secondary" onPress={open('linkRule')}>
            {t('linkRule')}
          </Button>
        )}
        {can.registerObjects && (
          <Button size="sm" variant="secondary" onPress={open('registerObjects')}>
            {t('register')}
          </Button>
        )}
        {can.assign && (
          <Button size="sm" variant="secondary" onPress={open('assign')}>
            {t('assign')}
          </Button>
        )}
        {can.decide && (
          <Button size="sm" variant="secondary" onPress={open('decide')}>
            {t('notApplicable')}
          </Button>
        )}
        {can.exempt && !law && (
          <AppLink plain href={`/exemptions/new?duty=${duty.id}`} className={buttonClass('secondary', 'sm')}>
            {t('exempt')}
          </AppLink>
        )}
        {law && (
          <Button size="sm" variant="secondary" disabled>
            {t('exempt')}
          </Button>
        )}
      </div>
      {!can.attach && (
        <p className="mt-1 text-sm text-ink-soft">
          {duty.objects.length === 0
            ? t(duty.limited ? 'attachOutside' : 'attachNothing')
            : t('attachRefused', { owner: duty.owner || t('ownerNone') })}
        </p>
      )}
      {law && (
        <p className="mt-1 text-sm text-ink-soft">
          {t('lawRefused', { law: provenanceLabels[duty.provenance][locale] })}
        </p>
      )}
    </div>
  )
}
