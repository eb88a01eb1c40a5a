import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import type { FormState } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import type { AssetValues } from './asset-values.ts'
import { assetsText } from './assets.text.ts'
import { FieldGroup } from './FieldGroup.tsx'
import { useAssetLabel } from './use-asset-label.ts'

export const AssetKeepingFields = ({ form }: { form: FormState<AssetValues> }) => {
  const t = useText(assetsText)
  const label = useAssetLabel()
  return (
    <>
      <FieldGroup heading={t('keeping')}>
        <NumberField label={label('retentionYears')} min={1} max={100} {...form.field('retentionYears')} />
        <TextField label={label('retentionNote')} maxLength={200} {...form.field('retentionNote')} />
        <TextField label={label('disposalMethod')} {...form.field('disposalMethod')} />
        <ComboBox
          label={label('supplierId')}
          search={pickObjects('supplier')}
          searchKey={['pick', 'supplier']}
          {...form.field('supplierId')}
        />
      </FieldGroup>
      <FieldGroup heading={t('dates')}>
        <DateField label={label('confirmedOn')} {...form.field('confirmedOn')} />
        <DateField label={label('validFrom')} {...form.field('validFrom')} />
        <DateField label={label('validTo')} {...form.field('validTo')} />
      </FieldGroup>
    </>
  )
}
