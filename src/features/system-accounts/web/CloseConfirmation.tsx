import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { client, type Confirmation } from './accounts-api.ts'
import { confirmationsText } from './confirmations.text.ts'

/** Closes a confirmation once every account has its answer; until then it says what is missing. */
export const CloseConfirmation = ({ confirmation }: { confirmation: Confirmation }) => {
  const t = useText(confirmationsText)
  const { may } = useMay()
  const done = useDone()
  const [asking, setAsking] = useState(false)
  if (!may('registers.write') || confirmation.closedOn !== null) return null
  const complete = confirmation.answered === confirmation.rows
  return (
    <>
      {!complete && <span className="text-sm text-ink-soft">{t('closeNotYet')}</span>}
      <Button size="sm" variant="secondary" disabled={!complete} onPress={() => setAsking(true)}>
        {t('close')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('closeAsk', { system: confirmation.system.name, unit: confirmation.unit?.name ?? t('wholeBody') })}
        consequences={[t('closeThen'), ...(confirmation.remove > 0 ? [t('closeRemove')] : [])]}
        confirmLabel={t('close')}
        danger={false}
        onConfirm={async () => {
          await client.accountConfirmations.close({ id: confirmation.id })
          await done(t('closeDone'))
        }}
      />
    </>
  )
}
