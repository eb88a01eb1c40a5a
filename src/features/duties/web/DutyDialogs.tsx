import { useEffect } from 'react'
import { useAddress } from '../../../web/use-address.ts'
import { AttachDialog } from './AttachDialog.tsx'
import type { DutyDetail } from './duties-api.ts'
import { LinkRuleDialog } from './LinkRuleDialog.tsx'
import { NotApplicableDialog } from './NotApplicableDialog.tsx'
import { OwnerDialog } from './OwnerDialog.tsx'
import { RegisterObjectDialog } from './RegisterObjectDialog.tsx'

/** The dialog that the address asks for (`?do=attach`), so that 次にすること leads straight into it; only what the person may do. */
export const DutyDialogs = ({ duty }: { duty: DutyDetail }) => {
  const { get, set } = useAddress()
  const act = get('do')
  const close = () => set({ do: null, object: null })
  useEffect(() => {
    if (act !== 'confirm') return
    const list = document.getElementById('evidence')
    list?.scrollIntoView({ block: 'start' })
    list?.focus({ preventScroll: true })
  }, [act])
  const { can } = duty
  const common = { duty, onClose: close }
  return (
    <>
      <AttachDialog {...common} objectId={get('object')} open={can.attach && (act === 'attach' || act === 'renew')} />
      <LinkRuleDialog {...common} open={can.linkRule && act === 'linkRule'} />
      <RegisterObjectDialog {...common} open={can.registerObjects && act === 'registerObjects'} />
      <OwnerDialog {...common} open={can.assign && act === 'assign'} />
      <NotApplicableDialog {...common} open={can.decide && act === 'decide'} />
    </>
  )
}
