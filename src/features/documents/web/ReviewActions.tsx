import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import type { ParsedDocument } from '../documents.types.ts'
import { ConfirmReadingDialog } from './ConfirmReadingDialog.tsx'
import { DiscardDialog } from './DiscardDialog.tsx'
import { client, type Reading } from './documents-api.ts'
import { confirmLabels, reviewLabels } from './review.labels.ts'
import type { Autosave } from './use-autosave.ts'

type ReviewActionsProps = {
  reading: Reading
  parsed: ParsedDocument
  flush: Autosave['flush']
  onReload: () => Promise<void>
}

/** What ends the proofreading: confirm, begin again, discard. Each works on what is saved. */
export const ReviewActions = ({ reading, parsed, flush, onReload }: ReviewActionsProps) => {
  const t = useText(reviewLabels)
  const words = useText(confirmLabels)
  const queries = useQueryClient()
  const address = useAddress()
  const [open, setOpen] = useState<'confirm' | 'discard' | 'reread' | null>(null)
  const [version, setVersion] = useState(reading.version)
  const close = () => setOpen(null)
  const start = async (what: 'confirm' | 'discard' | 'reread') => {
    const saved = await flush()
    // Not saved: the page says why, and nothing is confirmed that is not stored.
    if (saved === null) return
    setVersion(saved)
    setOpen(what)
  }
  const leave = async (href: string, told: string) => {
    showToast('success', told)
    address.open(href)
    await queries.invalidateQueries()
  }
  return (
    <>
      <Button variant="tertiary" size="sm" onPress={() => void start('discard')}>
        {t('discard')}
      </Button>
      {reading.hasFile && (
        <Button variant="tertiary" size="sm" onPress={() => void start('reread')}>
          {t('reread')}
        </Button>
      )}
      <Button size="sm" onPress={() => void start('confirm')}>
        {t('confirm')}
      </Button>
      {open === 'confirm' && (
        <ConfirmReadingDialog
          {...{ reading, parsed, version }}
          onClose={close}
          onDone={() => leave(`/revisions/${reading.id}/matching`, words('done'))}
        />
      )}
      {open === 'discard' && (
        <DiscardDialog id={reading.id} onClose={close} onDone={() => leave('/documents', words('discarded'))} />
      )}
      <ConfirmDialog
        open={open === 'reread'}
        onClose={close}
        title={words('rereadTitle')}
        consequences={[words('rereadWhat')]}
        confirmLabel={t('reread')}
        onConfirm={async () => {
          await client.documents.reread({ id: reading.id, version })
          await onReload()
        }}
      />
    </>
  )
}
