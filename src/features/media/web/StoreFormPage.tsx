import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { RegisterImportPage } from '../../registers/web/RegisterImportPage.tsx'
import { type StoreKey, storeLabels } from '../stores/stores.labels.ts'
import { client, query, type Store } from './media-api.ts'
import { mediaText } from './media.text.ts'
import { storesText } from './stores.text.ts'

const option = (named: { id: string; name: string } | null | undefined): Option | null =>
  named ? { value: named.id, label: named.name } : null
const locks = { yes: true, no: false, unknown: null } as const
type Lock = keyof typeof locks

const valuesOf = (store: Store | null) => ({
  number: store?.number ?? '',
  name: store?.name ?? '',
  place: store?.place ?? '',
  lockable: (store?.lockable === true ? 'yes' : store?.lockable === false ? 'no' : 'unknown') as Lock | null,
  unitId: option(store?.unit),
  areaId: option(store?.area),
  validFrom: store?.validFrom ?? null,
  validTo: store?.validTo ?? null,
})

const StoreForm = ({ store }: { store: Store | null }) => {
  const t = useText(storesText)
  const of = useText(mediaText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const form = useForm(valuesOf(store), { draftKey: `store-${store?.id ?? 'new'}` })
  const label = (key: StoreKey) => storeLabels[key][locale]
  const save = async ({ unitId, areaId, lockable, ...plain }: ReturnType<typeof valuesOf>): Promise<string> => {
    const input = {
      ...plain,
      unitId: unitId?.value ?? null,
      areaId: areaId?.value ?? null,
      lockable: locks[lockable ?? 'unknown'],
    }
    if (store === null) return (await client.stores.create(input)).id
    await client.stores.update({ id: store.id, ...input })
    return store.id
  }
  return (
    <Form
      form={form}
      submitLabel={of(store ? 'save' : 'registerIt')}
      onCancel={() => {
        form.settle(valuesOf(store))
        open(store ? `/stores/${store.id}` : '/stores')
      }}
      validate={({ name }) => (name.trim() ? {} : { name: of('needed', { field: label('name') }) })}
      onSubmit={async (values) => {
        const id = await save(values)
        form.settle(values)
        await done(of(store ? 'saved' : 'registered'))
        open(`/stores/${id}`)
      }}
    >
      <TextField label={label('name')} required maxLength={200} {...form.field('name')} />
      <TextField label={label('number')} description={of('numberHelp')} maxLength={40} {...form.field('number')} />
      <TextField label={label('place')} maxLength={400} {...form.field('place')} />
      <RadioGroup
        label={label('lockable')}
        inline
        options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(value) }))}
        {...form.field('lockable')}
      />
      <ComboBox
        label={label('unitId')}
        search={pickObjects('unit', 'memberBody')}
        searchKey={['pick', 'unit']}
        {...form.field('unitId')}
      />
      <ComboBox
        label={label('areaId')}
        search={pickObjects('area')}
        searchKey={['pick', 'area']}
        {...form.field('areaId')}
      />
      <DateField label={label('validFrom')} {...form.field('validFrom')} />
      <DateField label={label('validTo')} {...form.field('validTo')} />
    </Form>
  )
}

/** A new store. */
export const NewStorePage = () => {
  const t = useText(storesText)
  const of = useText(mediaText)
  return (
    <Page>
      <PageHeader title={t('newTitle')} crumbs={[{ label: t('title'), href: '/stores' }, { label: of('register') }]} />
      <StoreForm store={null} />
    </Page>
  )
}

/** A store to be changed. */
export const EditStorePage = () => {
  const t = useText(storesText)
  const of = useText(mediaText)
  const { storeId = '' } = useParams({ strict: false })
  const found = useQuery(query.stores.get.queryOptions({ input: { id: storeId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(store) => (
          <>
            <PageHeader
              title={`${t('editTitle')}：${store.name}`}
              crumbs={[
                { label: t('title'), href: '/stores' },
                { label: store.number, href: `/stores/${store.id}` },
                { label: of('change') },
              ]}
            />
            <StoreForm key={store.id} store={store} />
          </>
        )}
      </Fetched>
    </Page>
  )
}

export const StoreImportPage = () => {
  const t = useText(storesText)
  return <RegisterImportPage path="/stores" title={t('title')} calls={client.stores} />
}
