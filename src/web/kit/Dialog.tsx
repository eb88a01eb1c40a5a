import { useEffect, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useText } from '../locale.ts'
import { Button } from './Button.tsx'
import { keepPlace } from './keep-place.ts'
import { kitLabels } from './kit.labels.ts'

type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** Beside the words of a decision that cannot be undone, so that a click outside does not answer it. */
  alert?: boolean
  wide?: boolean
}

/** A window above the page. The focus stays inside, Escape closes, and it returns to where it came from (to the page, where the address had opened it). */
export const Dialog = ({ open, onClose, title, children, alert = false, wide = false }: DialogProps) => {
  const t = useText(kitLabels)
  useEffect(() => (open ? keepPlace : undefined), [open])
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable={!alert}
      className="fixed inset-0 z-40 grid place-items-center overflow-auto bg-black/50 p-4"
    >
      <Modal className={wide ? 'w-full max-w-4xl' : 'w-full max-w-xl'}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'} className="rounded-12 bg-white p-6 shadow-3 outline-none">
          <div className="mb-3 flex items-start justify-between gap-4">
            <Heading slot="title" className="text-xl font-700">
              {title}
            </Heading>
            {!alert && (
              <Button variant="tertiary" size="sm" onPress={onClose}>
                {t('close')}
              </Button>
            )}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
