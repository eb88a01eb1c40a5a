import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { AmendDialog } from './AmendDialog.tsx'
import { type Approval, client } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'
import { EnterDialog } from './EnterDialog.tsx'
import { type StepAct, stepActs, StepDialog } from './StepDialog.tsx'

type Plain = 'submit' | 'takeBack' | 'withdraw'
type Open = StepAct | Plain | 'amend' | 'enter'

/** What the reader may do with the draft now; the server says which, and why not. */
export const ApprovalActs = ({ approval }: { approval: Approval }) => {
  const t = useText(approvalsText)
  const done = useDone()
  const address = useAddress()
  const { acts, id, version, way } = approval
  const enters = acts.enterPaper.allowed || acts.enterElsewhere.allowed
  const [open, setOpen] = useState<Open | null>(address.get('act') === 'enter' && enters ? 'enter' : null)
  const close = () => {
    setOpen(null)
    if (address.get('act')) address.set({ act: null })
  }
  const button = (act: Open, label: string, variant: 'primary' | 'secondary' | 'tertiary') => (
    <Button key={act} variant={variant} size="sm" onPress={() => setOpen(act)}>
      {label}
    </Button>
  )
  // Somebody at whose post it does not lie is told whose turn it is; 引上げ only shows where it can be done.
  const waitsFor = approval.state === 'circulating' && way === 'here' && !acts.agree.allowed && !acts.decide.allowed
  const aimed = acts.decide.allowed ? acts.decide : acts.agree
  const confirm: Record<Plain, { call: () => Promise<unknown>; what: string; danger: boolean }> = {
    submit: {
      call: () => client.approvals.submit({ id, version }),
      what: t(way === 'here' ? 'submitHere' : 'submitPaper'),
      danger: false,
    },
    takeBack: { call: () => client.approvals.takeBack({ id, version }), what: t('takeBackWhat'), danger: false },
    withdraw: { call: () => client.approvals.withdraw({ id, version }), what: t('withdrawWhat'), danger: true },
  }
  return (
    <>
      {acts.withdraw.allowed && button('withdraw', t('withdraw'), 'tertiary')}
      {acts.takeBack.allowed && button('takeBack', t('takeBack'), 'secondary')}
      {acts.amend.allowed && button('amend', t('amend'), 'secondary')}
      {acts.submit.allowed && button('submit', t('submit'), 'primary')}
      <a href={`/api/approvals/${id}/paper`} download className={buttonClass('tertiary', 'sm')}>
        {t('printSheet')}
      </a>
      {enters && button('enter', t(way === 'paper' ? 'enterPaper' : 'enterElsewhere'), 'secondary')}
      {stepActs
        .filter((act) => acts[act].allowed)
        .map((act) =>
          button(act, t(act), act === 'agree' || act === 'decide' || act === 'afterView' ? 'primary' : 'secondary'),
        )}
      {waitsFor && aimed.reason && <span className="text-sm text-ink-soft">{aimed.reason}</span>}
      {open === 'amend' && <AmendDialog approval={approval} onClose={close} />}
      {open === 'enter' && <EnterDialog approval={approval} onClose={close} />}
      {stepActs.map((act) => open === act && <StepDialog key={act} approval={approval} act={act} onClose={close} />)}
      {(['submit', 'takeBack', 'withdraw'] as const).map((act) => (
        <ConfirmDialog
          key={act}
          open={open === act}
          onClose={close}
          danger={confirm[act].danger}
          title={t(act)}
          consequences={[confirm[act].what]}
          confirmLabel={t(act)}
          onConfirm={async () => {
            await confirm[act].call()
            await done(t('done'))
          }}
        />
      ))}
    </>
  )
}
