import { verbAreas, verbNames } from '../../../../core/permission.labels.ts'
import type { Verb } from '../../../../core/permission.ts'
import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { useLocale, useText } from '../../../../web/locale.ts'
import { useMay } from '../../../auth/web/use-may.ts'
import { rolesLabels } from '../roles.labels.ts'

type VerbsFieldProps = {
  value: readonly Verb[]
  /** What the role has already: it may be taken away and put back, whoever edits. */
  before: readonly Verb[]
  onChange: (value: Verb[]) => void
}

/** Permissions by area; what the editor does not hold in the whole body cannot be added. */
export const VerbsField = ({ value, before, onChange }: VerbsFieldProps) => {
  const t = useText(rolesLabels)
  const locale = useLocale()
  const { everywhere } = useMay()
  const closed = (verb: Verb) => !everywhere(verb) && !before.includes(verb)
  const toggle = (verb: Verb, on: boolean) => onChange(on ? [...value, verb] : value.filter((one) => one !== verb))
  return (
    <div>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {verbAreas.map(({ area, name, verbs }) => (
          <fieldset key={area}>
            <legend className="font-700">{name[locale]}</legend>
            {verbs.map((verb) => (
              <Checkbox
                key={verb}
                label={verbNames[verb][locale]}
                value={value.includes(verb)}
                disabled={closed(verb)}
                onChange={(on) => toggle(verb, on)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      {verbAreas.some(({ verbs }) => verbs.some(closed)) && (
        <p className="mt-2 text-sm text-ink-soft">{t('notHeld')}</p>
      )}
    </div>
  )
}
