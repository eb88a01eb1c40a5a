import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import type { FormState } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { mediumLabels } from '../assets.labels.ts'
import type { AssetValues } from './asset-values.ts'
import { assetsText } from './assets.text.ts'
import { FieldGroup } from './FieldGroup.tsx'
import { useAssetLabel } from './use-asset-label.ts'

const media = ['electronic', 'paper', 'handwritten', 'cloud', 'media', 'other'] as const

export const AssetBasicFields = ({ form }: { form: FormState<AssetValues> }) => {
  const t = useText(assetsText)
  const locale = useLocale()
  const label = useAssetLabel()
  const { medium } = form.values
  return (
    <>
      <FieldGroup heading={t('basics')}>
        <TextField label={label('name')} required maxLength={200} {...form.field('name')} />
        <TextField label={label('number')} description={t('numberHelp')} maxLength={40} {...form.field('number')} />
        <TextField label={label('business')} maxLength={200} {...form.field('business')} />
        <Select
          label={label('medium')}
          required
          options={media.map((value) => ({ value, label: mediumLabels[value][locale] }))}
          {...form.field('medium')}
          onChange={(value) => form.set({ medium: media.find((one) => one === value) ?? 'other' })}
        />
        {(medium === 'paper' || medium === 'handwritten') && (
          <NumberField label={label('binders')} min={0} {...form.field('binders')} />
        )}
        <TextArea label={label('description')} rows={2} {...form.field('description')} />
        <TextField
          label={label('sourceNumber')}
          description={t('sourceHelp')}
          maxLength={40}
          {...form.field('sourceNumber')}
        />
      </FieldGroup>
      <FieldGroup heading={t('responsible')}>
        <ComboBox
          label={label('unitId')}
          search={pickObjects('unit', 'memberBody')}
          searchKey={['pick', 'unit']}
          {...form.field('unitId')}
        />
        <ComboBox
          label={label('ownerPostId')}
          search={pickObjects('post')}
          searchKey={['pick', 'post']}
          {...form.field('ownerPostId')}
        />
        <TextField label={label('users')} {...form.field('users')} />
      </FieldGroup>
    </>
  )
}
