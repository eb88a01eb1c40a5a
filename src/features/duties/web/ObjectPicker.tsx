import { useText } from '../../../web/locale.ts'
import type { DutyObject } from './duties-api.ts'
import { evidenceText } from './evidence.text.ts'

type ObjectPickerProps = {
  label: string
  name?: string
  objects: readonly DutyObject[]
  value: readonly string[]
  onChange: (ids: readonly string[]) => void
  error?: string | undefined
}

/** Boxes for the objects of a duty, in a list that scrolls by itself. */
export const ObjectPicker = ({ label, name: field, objects, value, onChange, error }: ObjectPickerProps) => {
  const t = useText(evidenceText)
  const chosen = new Set(value)
  const toggle = (id: string) => onChange(chosen.has(id) ? value.filter((one) => one !== id) : [...value, id])
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-700">{label}</legend>
      <div className="max-h-44 overflow-auto rounded-8 border border-line px-3 py-1">
        {objects.map(({ id, name, unitName }) => (
          <label key={id} className="flex items-start gap-2 py-0.5">
            <input
              type="checkbox"
              name={field}
              className="focus-inset mt-1 size-5 shrink-0 accent-main"
              checked={chosen.has(id)}
              onChange={() => toggle(id)}
            />
            <span lang="ja">
              {name} {unitName && <span className="text-sm text-ink-soft">{unitName}</span>}
            </span>
          </label>
        ))}
      </div>
      <p role="status" className="text-sm text-ink-soft">
        {t('chosen', { n: value.length })}
      </p>
      {error && <p className="text-sm text-red-900">{error}</p>}
    </fieldset>
  )
}
