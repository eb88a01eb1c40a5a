import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import type { FormState } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { answerLabels } from '../../media/media.labels.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { disposalLabels, methodLabels } from '../disposals.labels.ts'
import type { Disposal } from './disposals-api.ts'
import { disposalsText } from './disposals.text.ts'

export type MethodValues = {
  method: Disposal['method'] | null
  residents: Disposal['residents'] | null
  place: string
  contractor: string
  note: string
}

/** How, where and by whom; the same in a plan and in the record of what was done. */
export const MethodFields = <Values extends MethodValues>({ form }: { form: FormState<Values> }) => {
  const t = useText(disposalsText)
  const locale = useLocale()
  const bind = <Key extends keyof MethodValues>(name: Key) => ({
    name,
    value: form.values[name] as MethodValues[Key],
    error: form.errors[name],
    onChange: (value: MethodValues[Key]) => form.set({ [name]: value } as unknown as Partial<Values>),
  })
  return (
    <>
      <Select
        label={disposalLabels.method[locale]}
        required
        options={wordOptions(methodLabels, locale)}
        {...bind('method')}
      />
      <RadioGroup
        label={disposalLabels.residents[locale]}
        description={t('residentsHelp')}
        inline
        options={wordOptions(answerLabels, locale)}
        {...bind('residents')}
      />
      <TextField label={disposalLabels.place[locale]} maxLength={400} {...bind('place')} />
      <TextField label={disposalLabels.contractor[locale]} maxLength={200} {...bind('contractor')} />
      <TextArea label={disposalLabels.note[locale]} description={t('reasonHelp')} rows={2} {...bind('note')} />
    </>
  )
}
