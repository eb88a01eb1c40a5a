import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { configurationsText } from './configurations.text.ts'

type Props = {
  value: readonly Option[]
  onChange: (value: Option[]) => void
  error?: string | undefined
  name?: string
}

/** Zones, connections, terminals and systems that a confirmation is about, added one by one. */
export const ObjectChooser = ({ value, onChange, error, name }: Props) => {
  const t = useText(configurationsText)
  // A new key empties the box after each choice.
  const [turn, setTurn] = useState(0)
  return (
    <div className="flex flex-col gap-2">
      <ComboBox
        key={turn}
        {...(name ? { name } : {})}
        label={t('objects')}
        description={t('objectsWhy')}
        required
        error={error}
        search={pickObjects('zone', 'connection', 'terminal', 'system')}
        searchKey={['pick', 'configured']}
        value={null}
        onChange={(option) => {
          if (option && !value.some((one) => one.value === option.value)) onChange([...value, option])
          setTurn(turn + 1)
        }}
      />
      <ul>
        {value.map((one) => (
          <li key={one.value} className="flex items-center gap-2">
            {one.label}
            <Button
              variant="tertiary"
              size="sm"
              onPress={() => onChange(value.filter((other) => other.value !== one.value))}
            >
              {t('remove', { name: one.label })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
