import { useState, type ReactNode } from 'react'
import { useText } from '../locale.ts'
import { problemOf } from '../problem.ts'
import { Banner } from './Banner.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { kitLabels } from './kit.labels.ts'

type ConfirmDialogProps = {
  open: boolean
  onClose: () => void
  /** The question with its object: 「端末 TG-014 を廃棄済みにしますか」. */
  title: string
  /** What will follow, one line each, also what can no longer be changed. */
  consequences: readonly ReactNode[]
  /** The verb, never はい or OK. */
  confirmLabel: string
  danger?: boolean
  onConfirm: () => Promise<void> | void
}

/** Asks before what cannot be undone, naming what follows. Closes after success; a failure is told inside. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { open, onClose, title, consequences, confirmLabel, danger = true, onConfirm } = props
  const t = useText(kitLabels)
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const close = () => {
    setFailure(null)
    onClose()
  }
  const confirm = async () => {
    setPending(true)
    setFailure(null)
    try {
      await onConfirm()
      close()
    } catch (error) {
      const problem = problemOf(error)
      setFailure(problem.status === 0 ? t('unreachable') : problem.message)
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog open={open} onClose={pending ? () => undefined : close} title={title} alert>
      <ul className="mb-5 list-disc pl-5">
        {consequences.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      {failure && (
        <div className="mb-4">
          <Banner kind="error" title={failure} live />
        </div>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button variant="secondary" onPress={close} disabled={pending} autoFocus>
          {t('cancel')}
        </Button>
        <Button variant={danger ? 'danger' : 'primary'} pending={pending} onPress={() => void confirm()}>
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  )
}
