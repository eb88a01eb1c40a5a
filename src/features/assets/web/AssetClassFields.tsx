import { useQuery } from '@tanstack/react-query'
import { Banner } from '../../../web/kit/Banner.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import type { FormState } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import type { AssetValues } from './asset-values.ts'
import { query } from './assets-api.ts'
import { assetsText } from './assets.text.ts'
import { FieldGroup } from './FieldGroup.tsx'
import { useAssetLabel } from './use-asset-label.ts'

const axes = ['confidentiality', 'integrity', 'availability'] as const

/** Class and place: what changes hands holds from today on. */
export const AssetClassFields = ({ form }: { form: FormState<AssetValues> }) => {
  const t = useText(assetsText)
  const label = useAssetLabel()
  const { data: levels } = useQuery(query.assets.levels.queryOptions({ input: {}, staleTime: 60_000 }))
  return (
    <>
      <FieldGroup heading={t('classes')}>
        <p className="text-sm text-ink-soft">{t('fromToday')}</p>
        {levels && levels.confidentiality.length === 0 && <Banner kind="info" title={t('noLevels')} />}
        {axes.map((axis) => (
          <Select
            key={axis}
            label={label(`${axis}Id`)}
            placeholder={t('unclassified')}
            options={(levels?.[axis] ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field(`${axis}Id`)}
          />
        ))}
        <TextField label={label('classReason')} maxLength={1000} {...form.field('classReason')} />
      </FieldGroup>
      <FieldGroup heading={t('where')}>
        <TextField label={label('place')} maxLength={400} {...form.field('place')} />
        <ComboBox
          label={label('containerId')}
          search={pickObjects('system', 'store', 'area', 'medium')}
          searchKey={['pick', 'container']}
          {...form.field('containerId')}
        />
        <ComboBox
          label={label('zoneId')}
          search={pickObjects('zone')}
          searchKey={['pick', 'zone']}
          {...form.field('zoneId')}
        />
        <TextField label={label('takeOut')} {...form.field('takeOut')} />
      </FieldGroup>
    </>
  )
}
