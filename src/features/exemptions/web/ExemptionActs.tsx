import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { DecideExemptionDialog } from './DecideExemptionDialog.tsx'
import { EndExemptionDialog } from './EndExemptionDialog.tsx'
import { client, type Exemption } from './exemptions-api.ts'
import { exemptionsText } from './exemptions.text.ts'

type Open = 'send' | 'decide' | 'withdraw' | 'end'

/** What may be done with an exemption now; what the person holds the verb for, but not on this row, says why. */
export const ExemptionActs = ({ exemption }: { exemption: Exemption }) => {
  const t = useText(exemptionsText)
  const done = useDone()
  const [open, setOpen] = useState<Open | null>(null)
  const { acts, id, number, version, evidenceMissing } = exemption
  const close = () => setOpen(null)
  const refused = exemption.state === 'asked' ? [acts.change, acts.decide].find(({ reason }) => reason) : undefined
  return (
    <>
      {acts.change.allowed && (
        <AppLink plain href={`/exemptions/${id}/edit`} className={buttonClass('secondary', 'sm')}>
          {t('change')}
        </AppLink>
      )}
      {acts.renew.allowed && exemption.renewals.length === 0 && (
        <AppLink plain href={`/exemptions/new?renew=${id}`} className={buttonClass('secondary', 'sm')}>
          {t('renew')}
        </AppLink>
      )}
      {(['withdraw', 'end', 'send', 'decide'] as const)
        .filter((act) => acts[act].allowed)
        .map((act) => (
          <Button
            key={act}
            variant={act === 'withdraw' || act === 'end' ? 'secondary' : 'primary'}
            size="sm"
            disabled={act === 'send' && evidenceMissing}
            onPress={() => setOpen(act)}
          >
            {t(act)}
          </Button>
        ))}
      {refused && <span className="text-sm text-ink-soft">{refused.reason}</span>}
      {open === 'decide' && <DecideExemptionDialog exemption={exemption} onClose={close} />}
      {open === 'end' && <EndExemptionDialog exemption={exemption} onClose={close} />}
      <ConfirmDialog
        open={open === 'send'}
        onClose={close}
        danger={false}
        title={t('sendTitle', { number })}
        consequences={[t('sendWhat')]}
        confirmLabel={t('send')}
        onConfirm={async () => {
          await client.exemptions.send({ id, version })
          await done(t('sent'))
        }}
      />
      <ConfirmDialog
        open={open === 'withdraw'}
        onClose={close}
        title={`${number} ${t('withdraw')}`}
        consequences={[exemption.duty.name]}
        confirmLabel={t('withdraw')}
        onConfirm={async () => {
          await client.exemptions.withdraw({ id, version })
          await done(t('withdrawn'))
        }}
      />
    </>
  )
}
