import { DateField } from '../../../web/kit/DateField.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { useUnitOptions } from '../../people/web/use-unit-options.ts'
import { client } from './approvals-api.ts'
import { MOST_BYTES, paperTypes } from './file-types.ts'
import { incomingText } from './incoming.text.ts'

const empty = {
  subject: '',
  fromName: '',
  theirNumber: '',
  theirDate: null as string | null,
  receivedOn: null as string | null,
  unitId: null as string | null,
  answerBy: null as string | null,
  documentNumber: '',
  note: '',
  file: [] as readonly File[],
}

/** 収受: enters a paper that came in. */
export const IncomingFormPage = () => {
  const t = useText(incomingText)
  const done = useDone()
  const { open } = useAddress()
  const units = useUnitOptions()
  const form = useForm(empty)
  const needed = (key: 'subject' | 'fromName' | 'receivedOn') =>
    form.values[key]?.trim() ? {} : { [key]: t('needed', { field: t(key) }) }
  return (
    <Page>
      <PageHeader title={t('new')} crumbs={[{ label: t('title'), href: '/incoming' }, { label: t('new') }]} />
      <div className="max-w-3xl">
        <Form
          form={form}
          submitLabel={t('new')}
          onCancel={() => {
            form.settle(empty)
            open('/incoming')
          }}
          validate={() => ({ ...needed('subject'), ...needed('fromName'), ...needed('receivedOn') })}
          onSubmit={async (values) => {
            const { theirDate, receivedOn, unitId, answerBy, file, ...words } = values
            const { id } = await client.incoming.receive({
              ...words,
              theirDate: theirDate ?? '',
              receivedOn: receivedOn ?? '',
              unitId: unitId ?? '',
              answerBy: answerBy ?? '',
              ...(file[0] ? { file: file[0] } : {}),
            })
            form.settle(values)
            await done(t('received'))
            open(`/incoming/${id}`)
          }}
        >
          <TextField label={t('subject')} required maxLength={200} {...form.field('subject')} />
          <TextField label={t('fromName')} required maxLength={200} {...form.field('fromName')} />
          <TextField label={t('theirNumber')} maxLength={100} {...form.field('theirNumber')} />
          <DateField label={t('theirDate')} {...form.field('theirDate')} />
          <DateField label={t('receivedOn')} required {...form.field('receivedOn')} />
          <TextField label={t('documentNumber')} maxLength={100} {...form.field('documentNumber')} />
          <Select label={t('unit')} placeholder={t('wholeBody')} options={units} {...form.field('unitId')} />
          <DateField label={t('answerBy')} {...form.field('answerBy')} />
          <TextArea label={t('note')} rows={2} maxLength={1000} {...form.field('note')} />
          <FileDrop label={t('file')} accept={paperTypes} maxBytes={MOST_BYTES} {...form.field('file')} />
        </Form>
      </div>
    </Page>
  )
}
