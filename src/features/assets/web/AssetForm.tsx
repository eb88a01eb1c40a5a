import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { assetLabels } from '../assets.labels.ts'
import { AssetClassFields } from './AssetClassFields.tsx'
import { AssetKeepingFields } from './AssetKeepingFields.tsx'
import { AssetPersonalFields } from './AssetPersonalFields.tsx'
import { AssetBasicFields } from './AssetBasicFields.tsx'
import { saveAsset, valuesOf } from './asset-values.ts'
import type { Asset } from './assets-api.ts'
import { assetsText } from './assets.text.ts'

/** All fields of an asset, in the groups of its page. */
export const AssetForm = ({ asset }: { asset: Asset | null }) => {
  const t = useText(assetsText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const form = useForm(valuesOf(asset), { draftKey: `asset-${asset?.id ?? 'new'}` })
  const back = () => open(asset ? `/assets/${asset.id}` : '/assets')
  return (
    <Form
      form={form}
      submitLabel={t(asset ? 'save' : 'register')}
      onCancel={() => {
        form.settle(valuesOf(asset))
        back()
      }}
      validate={({ name }) => (name.trim() ? {} : { name: t('needed', { field: assetLabels.name[locale] }) })}
      onSubmit={async (values) => {
        const id = await saveAsset(asset, values)
        form.settle(values)
        await done(t(asset ? 'saved' : 'registered'))
        open(`/assets/${id}`)
      }}
    >
      <AssetBasicFields form={form} />
      <AssetClassFields form={form} />
      <AssetPersonalFields form={form} />
      <AssetKeepingFields form={form} />
    </Form>
  )
}
