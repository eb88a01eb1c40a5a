import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { useText } from '../../../web/locale.ts'
import { registersText } from './registers.text.ts'

type ColumnsDialogProps = {
  columns: readonly { key: string; header: string; rowHeader?: boolean }[]
  shown: readonly string[]
  onChange: (keys: readonly string[]) => void
  onClose: () => void
}

/** Which columns a list shows; the one that names its row stays. */
export const ColumnsDialog = ({ columns, shown, onChange, onClose }: ColumnsDialogProps) => {
  const t = useText(registersText)
  const present = new Set(shown)
  const set = (key: string, on: boolean) =>
    onChange(columns.map((column) => column.key).filter((one) => (one === key ? on : present.has(one))))
  return (
    <Dialog open onClose={onClose} title={t('columnsTitle')}>
      <div className="grid grid-cols-2 gap-x-4">
        {columns.map(({ key, header, rowHeader = false }) => (
          <Checkbox
            key={key}
            label={header}
            value={rowHeader || present.has(key)}
            disabled={rowHeader}
            onChange={(on) => set(key, on)}
          />
        ))}
      </div>
      <div className="mt-4">
        <Button variant="tertiary" size="sm" onPress={() => onChange([])}>
          {t('columnsReset')}
        </Button>
      </div>
    </Dialog>
  )
}
