import { Form } from '../../../web/kit/Form.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { client } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'

/** From the sheet that came back to its record: by the key that is printed on it. */
export const EnterPage = () => {
  const t = useText(approvalsText)
  const { open } = useAddress()
  const form = useForm({ key: '' })
  return (
    <Page>
      <PageHeader
        title={t('enterTitle')}
        subtitle={t('enterIntro')}
        crumbs={[{ label: t('title'), href: '/approvals' }, { label: t('enterTitle') }]}
      />
      <div className="max-w-xl">
        <Form
          form={form}
          submitLabel={t('find')}
          onCancel={() => open('/approvals')}
          validate={({ key }) => (key.trim() ? {} : { key: t('needed', { field: t('key') }) })}
          onSubmit={async ({ key }) => {
            const { id } = await client.approvals.byKey({ key })
            open(`/approvals/${id}?act=enter`)
          }}
        >
          <TextField label={t('key')} description={t('keyHelp')} required maxLength={60} {...form.field('key')} />
        </Form>
      </div>
    </Page>
  )
}
