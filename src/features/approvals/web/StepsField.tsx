import { Button } from '../../../web/kit/Button.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { usePostOptions } from '../../people/web/use-post-options.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { stepKindLabels } from '../approvals.labels.ts'
import { classesText } from './classes.text.ts'
import type { StepValue } from './step-fields.ts'
import { useRoleOptions } from './use-role-options.ts'

type StepsFieldProps = {
  value: readonly StepValue[]
  onChange: (value: readonly StepValue[]) => void
  error: string | undefined
}

/** The route of a 決裁区分: number, what is done, by whom. */
export const StepsField = ({ value, onChange, error }: StepsFieldProps) => {
  const t = useText(classesText)
  const locale = useLocale()
  const posts = usePostOptions().map((post) => ({ ...post, value: `post:${post.value}` }))
  const roles = useRoleOptions()
  const who = [{ value: 'superior', label: t('superior') }, ...roles, ...posts]
  const change = (index: number, part: Partial<StepValue>) =>
    onChange(value.map((step, at) => (at === index ? { ...step, ...part } : step)))
  return (
    <fieldset className="flex flex-col gap-3 border-t border-line pt-3">
      <legend className="font-700">{t('steps')}</legend>
      <p className="text-sm text-ink-soft">{t('stepsHelp')}</p>
      {error && <p className="text-sm text-red-1000">{error}</p>}
      {value.map((step, index) => (
        <div
          key={index}
          role="group"
          aria-label={t('stepOf', { n: index + 1 })}
          className="grid grid-cols-[6rem_8rem_1fr_auto] items-end gap-2"
        >
          <NumberField
            label={t('position')}
            required
            min={1}
            max={50}
            value={step.position}
            onChange={(position) => change(index, { position })}
          />
          <Select
            label={t('stepKind')}
            required
            options={wordOptions(stepKindLabels, locale)}
            value={step.kind}
            onChange={(kind) => change(index, { kind })}
          />
          <Select label={t('by')} required options={who} value={step.by} onChange={(by) => change(index, { by })} />
          <Button variant="tertiary" size="sm" onPress={() => onChange(value.filter((_, at) => at !== index))}>
            {t('removeStep', { n: index + 1 })}
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="secondary"
          size="sm"
          onPress={() =>
            onChange([...value, { position: (value.at(-1)?.position ?? 0) + 1, kind: 'circulate', by: null }])
          }
        >
          {t('addStep')}
        </Button>
      </div>
    </fieldset>
  )
}
