import { useQuery } from '@tanstack/react-query'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { ObjectsField } from '../../media/web/ObjectsField.tsx'
import { newRecordValues, RecordFields, recordInputOf, type RecordValues } from '../../records/web/RecordFields.tsx'
import { disposalLabels } from '../disposals.labels.ts'
import { disposedKinds } from '../disposals.schema.ts'
import { client, query } from './disposals-api.ts'
import { disposalsText } from './disposals.text.ts'
import { MethodFields, type MethodValues } from './MethodFields.tsx'
import { MethodFit } from './MethodFit.tsx'

type Values = MethodValues & RecordValues & { objectIds: Option[]; plannedOn: string | null }
const blank: Values = {
  objectIds: [],
  plannedOn: null,
  method: null,
  residents: 'unknown',
  place: '',
  contractor: '',
  note: '',
  ...newRecordValues,
}

/** Things are to go: a row each. */
export const NewDisposalPage = () => {
  const t = useText(disposalsText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const form = useForm<Values>(blank, { draftKey: 'disposal-new' })
  const { objectIds, method, residents, plannedOn } = form.values
  const ids = objectIds.map(({ value }) => value).join(',')
  const { data: assessed = [] } = useQuery(
    query.disposals.assess.queryOptions({
      input: {
        ids,
        method: method ?? 'destroy',
        residents: residents ?? 'unknown',
        ...(plannedOn ? { day: plannedOn } : {}),
      },
      enabled: ids !== '' && method !== null,
    }),
  )
  return (
    <Page>
      <PageHeader title={t('newTitle')} crumbs={[{ label: t('title'), href: '/disposals' }, { label: t('plan') }]} />
      <Form
        form={form}
        submitLabel={t('plan')}
        onCancel={() => {
          form.settle(blank)
          open('/disposals')
        }}
        validate={(values) => ({
          ...(values.objectIds.length > 0 ? {} : { objectIds: t('needed', { field: disposalLabels.object[locale] }) }),
          ...(values.method ? {} : { method: t('needed', { field: disposalLabels.method[locale] }) }),
        })}
        onSubmit={async (values) => {
          const { ids: made } = await client.disposals.plan({
            objectIds: values.objectIds.map(({ value }) => value),
            method: values.method ?? 'other',
            residents: values.residents ?? 'unknown',
            plannedOn: values.plannedOn,
            place: values.place,
            contractor: values.contractor,
            note: values.note,
            ...recordInputOf(values),
          })
          form.settle(blank)
          await done(t('planned', { n: made.length }))
          open(made.length === 1 ? `/disposals/${made[0]}` : '/disposals')
        }}
      >
        <ObjectsField
          label={disposalLabels.object[locale]}
          required
          kinds={disposedKinds}
          {...form.field('objectIds')}
        />
        <DateField label={disposalLabels.plannedOn[locale]} {...form.field('plannedOn')} />
        <MethodFields form={form} />
        {ids !== '' &&
          method !== null &&
          assessed.map((one) => <MethodFit key={one.id} assessed={one} name={`${one.number} ${one.name}`.trim()} />)}
        <RecordFields form={form} />
      </Form>
    </Page>
  )
}
