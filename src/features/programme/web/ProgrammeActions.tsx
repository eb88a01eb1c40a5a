import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { DecideDialog } from './DecideDialog.tsx'
import { client, type Programme, type Version } from './programme-api.ts'
import { programmeText } from './programme.text.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

type Open = 'ask' | 'decide' | 'drop' | 'amend' | null

/** What may be done with the version that is shown; what its state does not allow is not offered. */
export const ProgrammeActions = ({ programme, shown }: { programme: Programme; shown: Version }) => {
  const t = useText(programmeText)
  const done = useDone()
  const { set } = useAddress()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const n = programme.lines.length
  const amendable =
    shown.state === 'decided' && !programme.versions.some(({ state }) => state === 'draft' || state === 'asked')
  return (
    <>
      {shown.state === 'draft' && (
        <>
          <Button variant="tertiary" size="sm" onPress={() => setOpen('drop')}>
            {t('drop')}
          </Button>
          <Button variant="secondary" size="sm" disabled={n === 0} onPress={() => setOpen('ask')}>
            {t('ask')}
          </Button>
          <Button size="sm" disabled={n === 0} onPress={() => setOpen('decide')}>
            {t('decide')}
          </Button>
        </>
      )}
      {amendable && (
        <Button variant="secondary" size="sm" onPress={() => setOpen('amend')}>
          {t('amend')}
        </Button>
      )}
      {open === 'decide' && <DecideDialog programme={programme} shown={shown} onClose={close} />}
      <ConfirmDialog
        open={open === 'ask'}
        onClose={close}
        danger={false}
        title={t('ask')}
        consequences={[t('askWhat', { n }), t('askThen')]}
        confirmLabel={t('ask')}
        onConfirm={async () => {
          await client.programme.ask({ id: shown.id, changes: shown.changes })
          await done(t('asked'))
        }}
      />
      {open === 'drop' && (
        <ReasonDialog
          title={t('dropTitle')}
          what={t('dropWhat')}
          label={t('reason')}
          submitLabel={t('drop')}
          told={t('dropped')}
          onClose={close}
          send={async (reason) => {
            await client.programme.drop({ id: shown.id, reason })
            set({ id: null, year: String(shown.fiscalYear) })
          }}
        />
      )}
      {open === 'amend' && (
        <ReasonDialog
          title={t('amendTitle')}
          what={t('amendWhat')}
          label={t('amendReason')}
          submitLabel={t('amendTitle')}
          told={t('amended')}
          onClose={close}
          send={async (note) => {
            const { id } = await client.programme.amend({ id: shown.id, note })
            set({ id, year: null })
          }}
        />
      )}
    </>
  )
}
