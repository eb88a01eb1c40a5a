import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import type { Disposal } from './disposals-api.ts'

type Props = {
  label: string
  siblings: Disposal['siblings']
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** Others of the unit that the same act or the same paper is about. */
export const Siblings = ({ label, siblings, value, onChange }: Props) =>
  siblings.length === 0 ? null : (
    <fieldset className="max-h-48 overflow-auto rounded-8 border border-line-soft p-3">
      <legend className="font-700">{label}</legend>
      {siblings.map(({ id, number, name }) => (
        <Checkbox
          key={id}
          label={<span lang="ja">{`${number} ${name}`}</span>}
          value={value.includes(id)}
          onChange={(chosen) => onChange(chosen ? [...value, id] : value.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  )
