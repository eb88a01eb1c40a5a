import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { type Text, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { client } from './configurations-api.ts'
import { configurationsText } from './configurations.text.ts'
import { ConfigurationFields } from './ConfigurationFields.tsx'
import { ObjectChooser } from './ObjectChooser.tsx'

const blank = {
  title: '',
  signedBy: '',
  supplierId: null as Option | null,
  signedOn: null as string | null,
  objects: [] as readonly Option[],
  statement: '',
  configuration: [] as readonly File[],
  sha256: '',
  file: [] as readonly File[],
  documentNumber: '',
}
type Values = typeof blank
const MEGABYTES_20 = 20 * 1024 * 1024

const faults = (values: Values, t: Text<keyof typeof configurationsText>): Record<string, string> => ({
  ...(!values.title.trim() && { title: t('needed', { field: t('name') }) }),
  ...(!values.signedBy.trim() && { signedBy: t('needed', { field: t('signedBy') }) }),
  ...(!values.signedOn && { signedOn: t('needed', { field: t('signedOn') }) }),
  ...(!values.statement.trim() && { statement: t('needed', { field: t('statement') }) }),
  ...(values.objects.length === 0 && { objects: t('needed', { field: t('about') }) }),
  ...(values.configuration.length === 0 && !values.sha256.trim() && { configuration: t('needHash') }),
})

/** A signed confirmation to be filed. */
export const ConfirmationFormPage = () => {
  const t = useText(configurationsText)
  const done = useDone()
  const { open } = useAddress()
  const form = useForm(blank)
  const submit = async (values: Values) => {
    const [configuration] = values.configuration
    const [file] = values.file
    const { id } = await client.configurations.create({
      title: values.title,
      signedBy: values.signedBy,
      ...(values.supplierId && { supplierId: values.supplierId.value }),
      signedOn: values.signedOn ?? '',
      statement: values.statement,
      ...(configuration && { configuration }),
      ...(values.sha256.trim() && { sha256: values.sha256 }),
      ...(file && { file }),
      objects: JSON.stringify(values.objects.map(({ value }) => value)),
      documentNumber: values.documentNumber,
    })
    form.settle(values)
    await done(t('registered'))
    open(`/configuration-confirmations/${id}`)
  }
  return (
    <Page>
      <PageHeader
        title={t('add')}
        crumbs={[{ label: t('title'), href: '/configuration-confirmations' }, { label: t('add') }]}
      />
      <Form
        form={form}
        submitLabel={t('register')}
        onCancel={() => {
          form.settle(blank)
          open('/configuration-confirmations')
        }}
        validate={(values) => faults(values, t)}
        onSubmit={submit}
      >
        <TextField label={t('name')} required maxLength={200} {...form.field('title')} />
        <TextField label={t('signedBy')} required maxLength={200} {...form.field('signedBy')} />
        <ComboBox
          label={t('supplier')}
          search={pickObjects('supplier')}
          searchKey={['pick', 'supplier']}
          {...form.field('supplierId')}
        />
        <DateField label={t('signedOn')} required {...form.field('signedOn')} />
        <ObjectChooser {...form.field('objects')} />
        <TextArea
          label={t('statement')}
          required
          description={t('statementHelp')}
          rows={3}
          maxLength={2000}
          {...form.field('statement')}
        />
        <ConfigurationFields configuration={form.field('configuration')} sha256={form.field('sha256')} />
        <FileDrop
          label={t('paper')}
          accept={['.pdf', '.png', '.jpg', '.jpeg', '.tif', '.tiff']}
          maxBytes={MEGABYTES_20}
          {...form.field('file')}
        />
        <TextField label={t('documentNumber')} maxLength={100} {...form.field('documentNumber')} />
      </Form>
    </Page>
  )
}
