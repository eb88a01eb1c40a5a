import { Button } from '../../../web/kit/Button.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { placesOf } from './places.ts'
import type { Line } from './programme-api.ts'
import { lineText } from './programme.text.ts'

type Step = Line['steps'][number]
type Props = { dutyId: string | null; value: readonly Step[]; onChange: (steps: Step[]) => void }

/** What to do, in order, each with the screen on which it is done. */
export const StepsField = ({ dutyId, value, onChange }: Props) => {
  const t = useText(lineText)
  const locale = useLocale()
  const places = placesOf(dutyId, locale)
  const put = (index: number, change: Partial<Step>) =>
    onChange(value.map((step, at) => (at === index ? { ...step, ...change } : step)))
  return (
    <fieldset className="grid gap-3 rounded-8 border border-line px-4 pt-2 pb-4">
      <legend className="px-1 font-700">{t('steps')}</legend>
      {value.map((step, index) => (
        <div key={index} className="grid items-end gap-3 sm:grid-cols-[1fr_14rem_auto]">
          <TextField
            label={t('step', { n: index + 1 })}
            required
            maxLength={100}
            value={step.title}
            onChange={(title) => put(index, { title })}
          />
          <Select
            label={t('place')}
            required
            value={step.href}
            options={
              places.some((place) => place.value === step.href)
                ? places
                : [...places, { value: step.href, label: step.href }]
            }
            onChange={(href) => href && put(index, { href })}
          />
          <Button
            variant="tertiary"
            size="sm"
            aria-label={t('removeStep', { n: index + 1 })}
            onPress={() => onChange(value.filter((_, at) => at !== index))}
          >
            ×
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="secondary"
          size="sm"
          disabled={value.length >= 20}
          onPress={() => onChange([...value, { title: '', href: places[0]?.value ?? '/' }])}
        >
          {t('addStep')}
        </Button>
      </div>
    </fieldset>
  )
}
