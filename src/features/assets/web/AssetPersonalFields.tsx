import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import type { FormState } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { personalLabels } from '../assets.labels.ts'
import type { AssetValues } from './asset-values.ts'
import { assetsText } from './assets.text.ts'
import { FieldGroup } from './FieldGroup.tsx'
import { useAssetLabel } from './use-asset-label.ts'

const kinds = ['none', 'personal', 'specialCare', 'unknown'] as const

/** Personal information and, where there is some, what the 管理簿 says of it. */
export const AssetPersonalFields = ({ form }: { form: FormState<AssetValues> }) => {
  const t = useText(assetsText)
  const locale = useLocale()
  const label = useAssetLabel()
  const some =
    form.values.personal === 'personal' || form.values.personal === 'specialCare' || form.values.specificPersonal
  return (
    <>
      <FieldGroup heading={t('personalPart')}>
        <RadioGroup
          label={label('personal')}
          inline
          options={kinds.map((value) => ({ value, label: personalLabels[value][locale] }))}
          {...form.field('personal')}
          onChange={(value) => form.set({ personal: kinds.find((one) => one === value) ?? 'unknown' })}
        />
        <Checkbox label={label('specificPersonal')} {...form.field('specificPersonal')} />
        {some && <NumberField label={label('persons')} min={0} {...form.field('persons')} />}
      </FieldGroup>
      {some && (
        <FieldGroup heading={t('filePart')}>
          <TextField label={label('fileName')} maxLength={200} {...form.field('fileName')} />
          <TextArea label={label('purpose')} rows={2} {...form.field('purpose')} />
          <TextArea label={label('recordedItems')} rows={3} {...form.field('recordedItems')} />
          <TextArea label={label('collectedFrom')} rows={2} {...form.field('collectedFrom')} />
        </FieldGroup>
      )}
    </>
  )
}
