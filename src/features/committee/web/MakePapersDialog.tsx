import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import type { Meeting } from './committee-api.ts'
import { committeeText } from './committee.text.ts'

type Props = { meeting: Meeting; open: boolean; onClose: () => void; onMake: () => Promise<unknown> }

/** Figures made anew take the place of those that were there. */
export const MakePapersDialog = ({ meeting, open, onClose, onMake }: Props) => {
  const t = useText(committeeText)
  const done = useDone()
  const word = t(meeting.papersOn === null ? 'makePapers' : 'makeAgain')
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      danger={false}
      title={word}
      consequences={[t(meeting.papersOn === null ? 'papersConsequence' : 'papersReplaced')]}
      confirmLabel={word}
      onConfirm={async () => {
        await onMake()
        await done(t('papersMade'))
      }}
    />
  )
}
