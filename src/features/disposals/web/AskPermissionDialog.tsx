import { useState } from 'react'
import { useText } from '../../../web/locale.ts'
import { DraftDialog } from '../../approvals/web/DraftDialog.tsx'
import type { Disposal } from './disposals-api.ts'
import { disposalsText } from './disposals.text.ts'
import { Siblings } from './Siblings.tsx'

type AskPermissionDialogProps = { disposal: Disposal; onClose: () => void }

/** Asks for the permission of a disposal and, in the same draft, of others that the unit has planned. */
export const AskPermissionDialog = ({ disposal, onClose }: AskPermissionDialogProps) => {
  const t = useText(disposalsText)
  const [alsoIds, setAlsoIds] = useState<string[]>([])
  const { id, number, object } = disposal
  return (
    <DraftDialog
      kind="disposal"
      subject={t('draftSubject', { number, name: object.name })}
      proposal={{ disposalIds: [id, ...alsoIds] }}
      onClose={onClose}
    >
      <Siblings
        label={t('draftTogether')}
        siblings={disposal.siblings.filter(({ waits, permitted }) => !waits && !permitted)}
        value={alsoIds}
        onChange={setAlsoIds}
      />
    </DraftDialog>
  )
}
