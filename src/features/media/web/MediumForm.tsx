import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { type Option, Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { FieldGroup } from '../../assets/web/FieldGroup.tsx'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { answerLabels, mediumKindLabels, type MediumKey, mediumLabels } from '../media.labels.ts'
import { client, type Medium } from './media-api.ts'
import { mediaText } from './media.text.ts'

const option = (named: { id: string; name: string } | null | undefined): Option | null =>
  named ? { value: named.id, label: named.name } : null

const valuesOf = (medium: Medium | null) => ({
  number: medium?.number ?? '',
  name: medium?.name ?? '',
  kind: (medium?.kind ?? 'usb') as Medium['kind'] | null,
  product: medium?.product ?? '',
  serial: medium?.serial ?? '',
  capacity: medium?.capacity ?? '',
  encrypted: (medium?.encrypted ?? 'unknown') as Medium['encrypted'] | null,
  unitId: option(medium?.unit),
  custodianPostId: option(medium?.custodian),
  containerId: option(medium?.container),
  place: medium?.place ?? '',
  validFrom: medium?.validFrom ?? null,
  validTo: medium?.validTo ?? null,
})

async function save(medium: Medium | null, values: ReturnType<typeof valuesOf>): Promise<string> {
  const { kind, encrypted, unitId, custodianPostId, containerId, ...plain } = values
  const input = {
    ...plain,
    kind: kind ?? ('other' as const),
    encrypted: encrypted ?? ('unknown' as const),
    unitId: unitId?.value ?? null,
    custodianPostId: custodianPostId?.value ?? null,
    containerId: containerId?.value ?? null,
  }
  if (medium === null) return (await client.media.create(input)).id
  await client.media.update({ id: medium.id, ...input })
  return medium.id
}

/** All fields of a medium. */
export const MediumForm = ({ medium }: { medium: Medium | null }) => {
  const t = useText(mediaText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const form = useForm(valuesOf(medium), { draftKey: `medium-${medium?.id ?? 'new'}` })
  const label = (key: MediumKey) => mediumLabels[key][locale]
  return (
    <Form
      form={form}
      submitLabel={t(medium ? 'save' : 'registerIt')}
      onCancel={() => {
        form.settle(valuesOf(medium))
        open(medium ? `/media/${medium.id}` : '/media')
      }}
      validate={({ name }) => (name.trim() ? {} : { name: t('needed', { field: label('name') }) })}
      onSubmit={async (values) => {
        const id = await save(medium, values)
        form.settle(values)
        await done(t(medium ? 'saved' : 'registered'))
        open(`/media/${id}`)
      }}
    >
      <FieldGroup heading={t('what')}>
        <TextField label={label('name')} required maxLength={200} {...form.field('name')} />
        <TextField label={label('number')} description={t('numberHelp')} maxLength={40} {...form.field('number')} />
        <Select
          label={label('kind')}
          required
          options={wordOptions(mediumKindLabels, locale)}
          {...form.field('kind')}
        />
        <TextField label={label('product')} maxLength={200} {...form.field('product')} />
        <TextField label={label('serial')} description={t('serialHelp')} maxLength={100} {...form.field('serial')} />
        <TextField label={label('capacity')} maxLength={40} {...form.field('capacity')} />
        <Select
          label={label('encrypted')}
          required
          options={wordOptions(answerLabels, locale)}
          {...form.field('encrypted')}
        />
      </FieldGroup>
      <FieldGroup heading={t('where')}>
        <ComboBox
          label={label('unitId')}
          search={pickObjects('unit', 'memberBody')}
          searchKey={['pick', 'unit']}
          {...form.field('unitId')}
        />
        <ComboBox
          label={label('custodianPostId')}
          search={pickObjects('post')}
          searchKey={['pick', 'post']}
          {...form.field('custodianPostId')}
        />
        <ComboBox
          label={label('containerId')}
          description={t('keptHelp')}
          search={pickObjects('store', 'area')}
          searchKey={['pick', 'store', 'area']}
          {...form.field('containerId')}
        />
        <TextField label={label('place')} maxLength={400} {...form.field('place')} />
      </FieldGroup>
      <FieldGroup heading={t('dates')}>
        <DateField label={label('validFrom')} {...form.field('validFrom')} />
        <DateField label={label('validTo')} {...form.field('validTo')} />
      </FieldGroup>
    </Form>
  )
}
