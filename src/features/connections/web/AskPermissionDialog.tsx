import { useState } from 'react'
import { DateField } from '../../../web/kit/DateField.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { DraftDialog } from '../../approvals/web/DraftDialog.tsx'
import { connectionLabels } from '../connections.labels.ts'
import type { Connection } from './connections-api.ts'
import { connectionsText } from './connections.text.ts'

type AskPermissionDialogProps = { connection: Connection; onClose: () => void }

/** Asks for the permission of a connection, or for its renewal, until the day that is proposed here. */
export const AskPermissionDialog = ({ connection, onClose }: AskPermissionDialogProps) => {
  const t = useText(connectionsText)
  const locale = useLocale()
  const [expiresOn, setExpiresOn] = useState<string | null>(null)
  const { id, number, name, approvedOn } = connection
  return (
    <DraftDialog
      kind="connection"
      subject={t(approvedOn === null ? 'draftSubject' : 'renewSubject', { number, name })}
      proposal={{ connectionId: id, expiresOn }}
      onClose={onClose}
    >
      <DateField
        label={connectionLabels.expiresOn[locale]}
        description={t('expiresHelp')}
        value={expiresOn}
        onChange={(day) => setExpiresOn(day)}
      />
    </DraftDialog>
  )
}
