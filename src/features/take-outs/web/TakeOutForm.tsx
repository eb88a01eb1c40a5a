import { useQuery } from '@tanstack/react-query'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { answerLabels } from '../../media/media.labels.ts'
import { ObjectsField } from '../../media/web/ObjectsField.tsx'
import { today } from '../../media/web/today.ts'
import { newRecordValues, RecordFields, recordInputOf } from '../../records/web/RecordFields.tsx'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { type TakeOutKey, takeOutLabels } from '../take-outs.labels.ts'
import { takenKinds } from '../take-outs.schema.ts'
import { CarryRule } from './CarryRule.tsx'
import { client, query, type TakeOut } from './take-outs-api.ts'
import { takeOutsText } from './take-outs.text.ts'

const valuesOf = (takeOut: TakeOut | null) => ({
  objectIds: (takeOut?.objects ?? []).map(({ id, name, number }): Option => ({
    value: id,
    label: name,
    description: number,
  })),
  unitId: null as Option | null,
  applicantId: null as Option | null,
  purpose: takeOut?.purpose ?? '',
  destination: takeOut?.destination ?? '',
  fromOn: (takeOut?.fromOn ?? today()) as string | null,
  toOn: takeOut?.toOn ?? null,
  safeguards: takeOut?.safeguards ?? '',
  encrypted: (takeOut?.encrypted ?? 'unknown') as TakeOut['encrypted'] | null,
  note: takeOut?.note ?? '',
  ...newRecordValues,
})
type Values = ReturnType<typeof valuesOf>

async function send(takeOut: TakeOut | null, values: Values): Promise<string> {
  const { objectIds, purpose, destination, fromOn, toOn, safeguards, encrypted, note } = values
  const asked = {
    objectIds: objectIds.map(({ value }) => value),
    purpose,
    destination,
    safeguards,
    note,
    fromOn: fromOn ?? '',
    toOn: toOn ?? '',
    encrypted: encrypted ?? ('unknown' as const),
  }
  if (takeOut === null) {
    const who = { unitId: values.unitId?.value ?? null, applicantId: values.applicantId?.value ?? null }
    return (await client.takeOuts.ask({ ...asked, ...who, ...recordInputOf(values) })).id
  }
  await client.takeOuts.change({ id: takeOut.id, ...asked })
  return takeOut.id
}

/** What is to be taken out, where to, until when and how it is kept safe. */
export const TakeOutForm = ({ takeOut }: { takeOut: TakeOut | null }) => {
  const t = useText(takeOutsText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const { may } = useMay()
  const form = useForm(valuesOf(takeOut), { draftKey: `take-out-${takeOut?.id ?? 'new'}` })
  const label = (key: TakeOutKey) => takeOutLabels[key][locale]
  const need = (values: Values, key: 'purpose' | 'destination' | 'fromOn' | 'toOn') =>
    values[key]?.trim() ? {} : { [key]: t('needed', { field: label(key) }) }
  return (
    <Form
      form={form}
      submitLabel={t(takeOut ? 'save' : 'ask')}
      onCancel={() => {
        form.settle(valuesOf(takeOut))
        open(takeOut ? `/take-outs/${takeOut.id}` : '/take-outs')
      }}
      validate={(values) => ({
        ...(values.objectIds.length > 0 ? {} : { objectIds: t('needed', { field: label('objects') }) }),
        ...need(values, 'purpose'),
        ...need(values, 'destination'),
        ...need(values, 'fromOn'),
        ...need(values, 'toOn'),
      })}
      onSubmit={async (values) => {
        const id = await send(takeOut, values)
        form.settle(values)
        await done(t(takeOut ? 'saved' : 'asked'))
        open(`/take-outs/${id}`)
      }}
    >
      <ObjectsField label={label('objects')} required kinds={takenKinds} {...form.field('objectIds')} />
      <Handling objects={form.values.objectIds} />
      {takeOut === null && (
        <ComboBox
          label={label('unitId')}
          search={pickObjects('unit', 'memberBody')}
          searchKey={['pick', 'unit']}
          {...form.field('unitId')}
        />
      )}
      {takeOut === null && may('people.read') && (
        <ComboBox
          label={t('applicantId')}
          description={t('applicantHelp')}
          search={pickObjects('person')}
          searchKey={['pick', 'person']}
          {...form.field('applicantId')}
        />
      )}
      <TextField label={label('purpose')} required maxLength={1000} {...form.field('purpose')} />
      <TextField label={label('destination')} required maxLength={400} {...form.field('destination')} />
      <DateField label={label('fromOn')} required {...form.field('fromOn')} />
      <DateField label={label('toOn')} required {...form.field('toOn')} />
      <TextArea label={label('safeguards')} rows={2} {...form.field('safeguards')} />
      <RadioGroup
        label={label('encrypted')}
        inline
        options={wordOptions(answerLabels, locale)}
        {...form.field('encrypted')}
      />
      <TextArea label={label('note')} rows={2} {...form.field('note')} />
      {takeOut === null && <RecordFields form={form} />}
    </Form>
  )
}

/** The class of what is chosen and how it is carried, while it is being asked for. */
const Handling = ({ objects }: { objects: readonly Option[] }) => {
  const ids = objects.map(({ value }) => value).join(',')
  const { data } = useQuery(query.takeOuts.handling.queryOptions({ input: { ids }, enabled: ids !== '' }))
  return ids === '' || !data ? null : <CarryRule level={data.level} rule={data.rule} />
}
