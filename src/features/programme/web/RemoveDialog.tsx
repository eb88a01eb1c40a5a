import { useState } from 'react'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { useText } from '../../../web/locale.ts'
import { client, type Line, type Programme } from './programme-api.ts'
import { programmeText } from './programme.text.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

type Props = { programme: Programme; line: Line; onClose: () => void }

/** Takes a line, or all lines of its duty, out of the draft with the reason. */
export const RemoveDialog = ({ programme, line, onClose }: Props) => {
  const t = useText(programmeText)
  const [all, setAll] = useState(false)
  const { dutyId } = line
  const n = dutyId === null ? 1 : programme.lines.filter((one) => one.dutyId === dutyId).length
  return (
    <ReasonDialog
      title={t('takeOutOf', { title: line.title })}
      {...(dutyId !== null && { what: t('takeOutWhat') })}
      label={t('reason')}
      submitLabel={t('takeOut')}
      onClose={onClose}
      told={t('saved')}
      send={(reason) =>
        all && dutyId !== null
          ? client.programme.leaveOut({ id: programme.shown?.id ?? '', dutyId, reason })
          : client.programme.removeLine({ id: line.id, reason })
      }
    >
      {n > 1 && <Checkbox label={t('takeOutAll', { n })} value={all} onChange={setAll} />}
    </ReasonDialog>
  )
}
