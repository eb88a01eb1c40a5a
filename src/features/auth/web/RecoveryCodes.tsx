import { Button } from '../../../web/kit/Button.tsx'
import { useText } from '../../../web/locale.ts'
import { sessionsLabels } from './sessions.labels.ts'

/** Shown once, to be printed and kept on paper. */
export const RecoveryCodes = ({ codes, onClose }: { codes: readonly string[]; onClose?: () => void }) => {
  const t = useText(sessionsLabels)
  return (
    <div className="keep-together">
      <p className="mb-2 text-sm text-ink-soft">{t('codesHint')}</p>
      <ul className="mb-3 grid max-w-md grid-cols-2 gap-x-6 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="no-print flex gap-3">
        <Button variant="secondary" size="sm" onPress={() => window.print()}>
          {t('print')}
        </Button>
        {onClose && (
          <Button size="sm" onPress={onClose}>
            {t('close')}
          </Button>
        )}
      </div>
    </div>
  )
}
