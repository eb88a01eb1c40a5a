import { Button } from '../../../web/kit/Button.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { useText } from '../../../web/locale.ts'
import type { PickableKind } from '../../registers/pick.types.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { mediaText } from './media.text.ts'

type Props = {
  label: string
  name: string
  kinds: readonly PickableKind[]
  value: readonly Option[]
  onChange: (value: Option[]) => void
  error: string | undefined
  required?: boolean
}

/** Several things of the registers, found by typing and listed below. */
export const ObjectsField = ({ label, name, kinds, value, onChange, error, required = false }: Props) => {
  const t = useText(mediaText)
  return (
    <div className="flex flex-col gap-2">
      <ComboBox
        label={label}
        name={name}
        required={required}
        error={error}
        value={null}
        search={pickObjects(...kinds)}
        searchKey={['pick', ...kinds]}
        onChange={(picked) => {
          if (picked && !value.some((one) => one.value === picked.value)) onChange([...value, picked])
        }}
      />
      {value.length > 0 && (
        <ul aria-label={t('chosen')} className="rounded-8 border border-line-soft">
          {value.map((one) => (
            <li key={one.value} className="flex items-center justify-between gap-3 border-b border-line-soft px-3 py-1">
              <span>
                {one.label} <span className="text-sm text-ink-soft">{one.description}</span>
              </span>
              <Button
                variant="tertiary"
                size="sm"
                aria-label={t('removeNamed', { name: one.label })}
                onPress={() => onChange(value.filter(({ value: id }) => id !== one.value))}
              >
                {t('removeIt')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
