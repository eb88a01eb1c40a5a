import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { DraftDialog } from '../../approvals/web/DraftDialog.tsx'
import { useMay } from '../../auth/web/use-may.ts'
import { DecideDialog } from './DecideDialog.tsx'
import { ReturnTakeOutDialog } from './ReturnTakeOutDialog.tsx'
import { client, type TakeOut } from './take-outs-api.ts'
import { takeOutsText } from './take-outs.text.ts'

type Open = 'draft' | 'decide' | 'leave' | 'giveBack' | 'withdraw'

/** What may be done with a take-out now. Who asked sees that the decision is for somebody else. */
export const TakeOutActs = ({ takeOut }: { takeOut: TakeOut }) => {
  const t = useText(takeOutsText)
  const done = useDone()
  const { may } = useMay()
  const [open, setOpen] = useState<Open | null>(null)
  const { acts, id, number } = takeOut
  const close = () => setOpen(null)
  // Of an act of this state that the person holds the verb for, but not on this row, the reason is shown beside it.
  const own = takeOut.state === 'asked' ? acts.decide : takeOut.state === 'out' ? acts.giveBack : null
  return (
    <>
      {acts.change.allowed && (
        <AppLink plain href={`/take-outs/${id}/edit`} className={buttonClass('secondary', 'sm')}>
          {t('change')}
        </AppLink>
      )}
      {(['withdraw', 'leave', 'decide', 'giveBack'] as const)
        .filter((act) => acts[act].allowed)
        .map((act) => (
          <Button
            key={act}
            variant={act === 'withdraw' ? 'secondary' : 'primary'}
            size="sm"
            onPress={() => setOpen(act)}
          >
            {t(act)}
          </Button>
        ))}
      {own && !own.allowed && own.reason && <span className="text-sm text-ink-soft">{own.reason}</span>}
      {takeOut.state === 'asked' && acts.change.allowed && may('approvals.draft') && (
        <Button variant="secondary" size="sm" onPress={() => setOpen('draft')}>
          {t('draft')}
        </Button>
      )}
      {open === 'draft' && (
        <DraftDialog
          kind="takeOut"
          subject={t('draftSubject', { number, purpose: takeOut.purpose })}
          proposal={{ takeOutId: id }}
          onClose={close}
        />
      )}
      {open === 'decide' && <DecideDialog takeOut={takeOut} onClose={close} />}
      {open === 'giveBack' && <ReturnTakeOutDialog takeOut={takeOut} onClose={close} />}
      <ConfirmDialog
        open={open === 'leave'}
        onClose={close}
        danger={false}
        title={`${number} ${t('leave')}`}
        consequences={[takeOut.objects.map(({ name }) => name).join('、'), takeOut.carryRule].filter(Boolean)}
        confirmLabel={t('leave')}
        onConfirm={async () => {
          await client.takeOuts.leave({ id })
          await done(t('left'))
        }}
      />
      <ConfirmDialog
        open={open === 'withdraw'}
        onClose={close}
        title={`${number} ${t('withdraw')}`}
        consequences={[takeOut.purpose]}
        confirmLabel={t('withdraw')}
        onConfirm={async () => {
          await client.takeOuts.withdraw({ id })
          await done(t('withdrawn'))
        }}
      />
    </>
  )
}
