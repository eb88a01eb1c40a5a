import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { type Option, Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { answerLabels } from '../../media/media.labels.ts'
import { ObjectsField } from '../../media/web/ObjectsField.tsx'
import { today } from '../../media/web/today.ts'
import { newRecordValues, RecordFields, recordInputOf } from '../../records/web/RecordFields.tsx'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { directionLabels, type HandOverKey, handOverLabels, wayLabels } from '../hand-overs.labels.ts'
import { handedKinds } from '../hand-overs.schema.ts'
import { client, type HandOver } from './hand-overs-api.ts'
import { handOversText } from './hand-overs.text.ts'

const valuesOf = (handOver: HandOver | null) => ({
  direction: (handOver?.direction ?? 'out') as HandOver['direction'] | null,
  unitId: null as Option | null,
  partnerId: (handOver?.partnerId ? { value: handOver.partnerId, label: handOver.partner } : null) as Option | null,
  partner: handOver?.partnerId ? '' : (handOver?.partner ?? ''),
  contents: handOver?.contents ?? '',
  objectIds: (handOver?.objects ?? []).map(({ id, name, number }): Option => ({
    value: id,
    label: name,
    description: number,
  })),
  pieces: handOver?.pieces ?? null,
  records: handOver?.records ?? null,
  method: (handOver?.method ?? 'hand') as HandOver['method'] | null,
  encrypted: (handOver?.encrypted ?? 'unknown') as HandOver['encrypted'] | null,
  handedOn: (handOver?.handedOn ?? today()) as string | null,
  handedBy: handOver?.handedBy ?? '',
  receivedBy: handOver?.receivedBy ?? '',
  returnDue: handOver?.returnDue ?? null,
  note: handOver?.note ?? '',
  ...newRecordValues,
})
type Values = ReturnType<typeof valuesOf>

async function send(handOver: HandOver | null, values: Values): Promise<string> {
  const { partner, contents, pieces, records, handedBy, receivedBy, returnDue, note } = values
  const input = {
    partner,
    contents,
    pieces,
    records,
    handedBy,
    receivedBy,
    returnDue,
    note,
    partnerId: values.partnerId?.value ?? null,
    objectIds: values.objectIds.map(({ value }) => value),
    method: values.method ?? ('other' as const),
    encrypted: values.encrypted ?? ('unknown' as const),
    handedOn: values.handedOn ?? '',
  }
  if (handOver === null) {
    const more = { direction: values.direction ?? ('out' as const), unitId: values.unitId?.value ?? null }
    return (await client.handOvers.create({ ...input, ...more, ...recordInputOf(values) })).id
  }
  await client.handOvers.change({ id: handOver.id, ...input })
  return handOver.id
}

/** A line of 受渡簿. */
export const HandOverForm = ({ handOver }: { handOver: HandOver | null }) => {
  const t = useText(handOversText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const form = useForm(valuesOf(handOver), { draftKey: `hand-over-${handOver?.id ?? 'new'}` })
  const label = (key: HandOverKey) => handOverLabels[key][locale]
  const need = (values: Values, key: 'contents' | 'handedBy' | 'handedOn') =>
    values[key]?.trim() ? {} : { [key]: t('needed', { field: label(key) }) }
  return (
    <Form
      form={form}
      submitLabel={t(handOver ? 'save' : 'add')}
      onCancel={() => {
        form.settle(valuesOf(handOver))
        open(handOver ? `/hand-overs/${handOver.id}` : '/hand-overs')
      }}
      validate={(values) => ({
        ...need(values, 'contents'),
        ...need(values, 'handedBy'),
        ...need(values, 'handedOn'),
        ...(values.partnerId || values.partner.trim() ? {} : { partner: t('needed', { field: label('partner') }) }),
      })}
      onSubmit={async (values) => {
        const id = await send(handOver, values)
        form.settle(values)
        await done(t(handOver ? 'saved' : 'registered'))
        open(`/hand-overs/${id}`)
      }}
    >
      {handOver === null && (
        <>
          <RadioGroup
            label={label('direction')}
            required
            inline
            options={wordOptions(directionLabels, locale)}
            {...form.field('direction')}
          />
          <ComboBox
            label={label('unitId')}
            search={pickObjects('unit', 'memberBody')}
            searchKey={['pick', 'unit']}
            {...form.field('unitId')}
          />
        </>
      )}
      <ComboBox
        label={t('partnerId')}
        search={pickObjects('supplier', 'memberBody')}
        searchKey={['pick', 'supplier', 'memberBody']}
        {...form.field('partnerId')}
      />
      {form.values.partnerId === null && <TextField label={t('partner')} maxLength={200} {...form.field('partner')} />}
      <TextField label={label('contents')} required maxLength={1000} {...form.field('contents')} />
      <ObjectsField label={label('objects')} kinds={handedKinds} {...form.field('objectIds')} />
      <NumberField label={label('pieces')} min={1} {...form.field('pieces')} />
      <NumberField label={label('records')} min={0} {...form.field('records')} />
      <Select label={label('method')} required options={wordOptions(wayLabels, locale)} {...form.field('method')} />
      <RadioGroup
        label={label('encrypted')}
        inline
        options={wordOptions(answerLabels, locale)}
        {...form.field('encrypted')}
      />
      <DateField label={label('handedOn')} required {...form.field('handedOn')} />
      <TextField label={label('handedBy')} required maxLength={100} {...form.field('handedBy')} />
      <TextField label={label('receivedBy')} maxLength={100} {...form.field('receivedBy')} />
      <DateField label={label('returnDue')} description={t('dueHelp')} {...form.field('returnDue')} />
      <TextArea label={label('note')} rows={2} {...form.field('note')} />
      {handOver === null && <RecordFields form={form} />}
    </Form>
  )
}
