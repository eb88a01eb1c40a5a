import type { ReactNode } from 'react'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { useText } from '../../../web/locale.ts'
import { approvalsText } from './approvals.text.ts'
import { DraftForm } from './DraftForm.tsx'

type DraftDialogProps = {
  kind: 'takeOut' | 'operationalMatters' | 'connection' | 'disposal' | 'inquiry'
  subject: string
  proposal: Record<string, unknown>
  /** What of the proposal is still to be entered. */
  children?: ReactNode
  onClose: () => void
}

/** 起案する, from the screen of what is to be decided. */
export const DraftDialog = ({ onClose, ...draft }: DraftDialogProps) => {
  const t = useText(approvalsText)
  return (
    <Dialog open onClose={onClose} title={t('newTitle')} wide>
      <DraftForm {...draft} onCancel={onClose} />
    </Dialog>
  )
}
