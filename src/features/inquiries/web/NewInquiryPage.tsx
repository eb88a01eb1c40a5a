import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { inquiriesText } from '../inquiries.text.ts'
import { ColumnsField } from './ColumnsField.tsx'
import { asColumns, type ColumnDraft, emptyColumn } from './column-draft.ts'
import { client, query } from './inquiries-api.ts'
import { PlacesField } from './PlacesField.tsx'

type Choices = Awaited<ReturnType<typeof client.inquiries.choices>>

/** A new inquiry is drafted on one page; nothing leaves before it is set out. */
export const NewInquiryPage = () => {
  const t = useText(inquiriesText)
  const choices = useQuery(query.inquiries.choices.queryOptions({ input: {} }))
  return (
    <Page>
      <PageHeader
        title={t('newTitle')}
        crumbs={[{ label: t('title'), href: '/inquiries' }, { label: t('newTitle') }]}
      />
      <Fetched query={choices}>{(found) => <NewInquiry choices={found} />}</Fetched>
    </Page>
  )
}

const NewInquiry = ({ choices: { kinds, places, before } }: { choices: Choices }) => {
  const t = useText(inquiriesText)
  const done = useDone()
  const { open } = useAddress()
  const [latest] = before
  const form = useForm(
    {
      kind: kinds[0]?.code ?? '',
      title: '',
      text: latest?.text ?? t('defaultText'),
      documentNumber: '',
      sender: latest?.sender ?? '',
      dueOn: null as string | null,
      contact: latest?.contact ?? '',
      byLink: true,
      link: window.location.origin,
      lastYearId: null as string | null,
      unitIds: places.filter(({ isMember }) => isMember).map(({ id }) => id),
      memberAddressee: '{name}　御中',
      unitAddressee: '{name}　御中',
      columns: [emptyColumn] as readonly ColumnDraft[],
      many: false,
    },
    { draftKey: 'new-inquiry' },
  )
  const { values } = form
  const own = kinds.find(({ code }) => code === values.kind)?.ownColumns ?? false
  const past = before.filter(({ kind }) => kind === values.kind)
  const submit = async ({ byLink, link, dueOn, columns, lastYearId, ...rest }: typeof values) => {
    const { id } = await client.inquiries.create({
      ...rest,
      dueOn: dueOn ?? '',
      link: byLink ? link : null,
      lastYearId: past.some((one) => one.id === lastYearId) ? lastYearId : null,
      columns: own ? asColumns(columns) : [],
    })
    form.settle(values)
    await done(t('drafted'))
    open(`/inquiries/${id}`)
  }
  const validate = (now: typeof values) => ({
    ...(now.title.trim() ? {} : { title: t('needed', { field: t('name') }) }),
    ...(now.dueOn ? {} : { dueOn: t('needed', { field: t('dueOn') }) }),
    ...(now.unitIds.length > 0 ? {} : { unitIds: t('noneChosen') }),
    ...(own && now.columns.some(({ header }) => !header.trim())
      ? { columns: t('needed', { field: t('header') }) }
      : {}),
    ...(own && now.columns.some(({ kind, choices }) => kind === 'choice' && !choices.trim())
      ? { columns: t('needChoices') }
      : {}),
  })
  return (
    <Form
      form={form}
      onSubmit={submit}
      validate={validate}
      submitLabel={t('draft')}
      onCancel={() => open('/inquiries')}
    >
      <RadioGroup
        label={t('kind')}
        options={kinds.map(({ code, name, description }) => ({ value: code, label: name, description }))}
        {...form.field('kind')}
      />
      <TextField label={t('name')} required maxLength={100} {...form.field('title')} />
      <DateField label={t('dueOn')} required {...form.field('dueOn')} />
      <TextArea label={t('text')} description={t('textHint')} rows={4} maxLength={4000} {...form.field('text')} />
      <TextField
        label={t('documentNumber')}
        description={t('documentNumberHint')}
        maxLength={100}
        {...form.field('documentNumber')}
      />
      <TextField label={t('sender')} maxLength={100} {...form.field('sender')} />
      <TextArea
        label={t('contact')}
        description={t('contactHint')}
        rows={2}
        maxLength={300}
        {...form.field('contact')}
      />
      {own && (
        <>
          <ColumnsField {...form.field('columns')} />
          <Checkbox label={t('many')} {...form.field('many')} />
        </>
      )}
      <PlacesField places={places} {...form.field('unitIds')} />
      <TextField
        label={t('memberAddressee')}
        description={t('addresseeHint')}
        maxLength={100}
        {...form.field('memberAddressee')}
      />
      <TextField label={t('unitAddressee')} maxLength={100} {...form.field('unitAddressee')} />
      <Checkbox label={t('byLink')} description={t('byLinkHint')} {...form.field('byLink')} />
      {values.byLink && <TextField label={t('link')} type="url" maxLength={200} {...form.field('link')} />}
      {past.length > 0 && (
        <Select
          label={t('lastYear')}
          description={t('lastYearHint')}
          placeholder={t('noLastYear')}
          options={past.map(({ id, title }) => ({ value: id, label: title }))}
          {...form.field('lastYearId')}
        />
      )}
    </Form>
  )
}
