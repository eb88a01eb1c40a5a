import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { AskPermissionDialog } from './AskPermissionDialog.tsx'
import { CertificateDialog } from './CertificateDialog.tsx'
import { ChangePlanDialog } from './ChangePlanDialog.tsx'
import { CompleteDialog } from './CompleteDialog.tsx'
import { client, type Disposal } from './disposals-api.ts'
import { disposalsText } from './disposals.text.ts'

/** What may be done with a disposal now. */
export const DisposalActs = ({ disposal }: { disposal: Disposal }) => {
  const t = useText(disposalsText)
  const done = useDone()
  const [open, setOpen] = useState<'draft' | 'change' | 'complete' | 'withdraw' | 'certificate' | null>(null)
  const { may } = useMay()
  const close = () => setOpen(null)
  const waits = disposal.asked !== null
  return (
    <>
      {disposal.state === 'planned' && (
        <>
          <Button variant="secondary" size="sm" onPress={() => setOpen('withdraw')}>
            {t('withdraw')}
          </Button>
          {!waits && (
            <Button variant="secondary" size="sm" onPress={() => setOpen('change')}>
              {t('change')}
            </Button>
          )}
          {!waits && disposal.decision === null && may('approvals.draft') && (
            <Button variant="secondary" size="sm" onPress={() => setOpen('draft')}>
              {t('draft')}
            </Button>
          )}
          {!waits && (
            <Button variant="primary" size="sm" onPress={() => setOpen('complete')}>
              {t('complete')}
            </Button>
          )}
        </>
      )}
      {disposal.state === 'done' && (
        <Button variant="primary" size="sm" onPress={() => setOpen('certificate')}>
          {t('fileCertificate')}
        </Button>
      )}
      {open === 'draft' && <AskPermissionDialog disposal={disposal} onClose={close} />}
      {open === 'change' && <ChangePlanDialog disposal={disposal} onClose={close} />}
      {open === 'complete' && <CompleteDialog disposal={disposal} onClose={close} />}
      {open === 'certificate' && <CertificateDialog disposal={disposal} onClose={close} />}
      <ConfirmDialog
        open={open === 'withdraw'}
        onClose={close}
        title={`${disposal.number} ${t('withdraw')}`}
        consequences={[disposal.object.name]}
        confirmLabel={t('withdraw')}
        onConfirm={async () => {
          await client.disposals.withdraw({ id: disposal.id })
          await done(t('withdrawn'))
        }}
      />
    </>
  )
}
