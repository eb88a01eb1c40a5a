import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { PlainPage } from '../../../web/layout/PlainPage.tsx'
import { useText } from '../../../web/locale.ts'
import { client, query } from '../api.ts'
import { LanguageSwitch } from '../sign-in/LanguageSwitch.tsx'
import { SampleControl } from '../start/SampleControl.tsx'
import { setupLabels } from './setup.labels.ts'
import { SetupForm } from './SetupForm.tsx'

/** /setup#TOKEN: the address that the console prints carries the token behind #, which no browser sends to a server or log. */
export const SetupPage = () => {
  const t = useText(setupLabels)
  const status = useQuery(query.setup.status.queryOptions({ input: {} }))
  return (
    <PlainPage>
      <PageHeader title={t('title')} actions={<LanguageSwitch />} />
      <Fetched query={status}>{({ done }) => (done ? <Done /> : <Steps />)}</Fetched>
    </PlainPage>
  )
}

const Done = () => {
  const t = useText(setupLabels)
  return (
    <Banner kind="info" title={t('doneAlready')}>
      <AppLink href="/sign-in">{t('toSignIn')}</AppLink>
    </Banner>
  )
}

const Steps = () => {
  const t = useText(setupLabels)
  const [token, setToken] = useState<string | null>(null)
  const form = useForm({ token: decodeURIComponent(window.location.hash.slice(1)) })
  const fromAddress = useQuery({
    queryKey: ['setup-token'],
    queryFn: async () => {
      const given = form.values.token
      return (
        given !== '' &&
        (await client.setup.checkToken({ token: given }).then(
          () => given,
          () => null,
        ))
      )
    },
    staleTime: Infinity,
  })
  const fits = token ?? (fromAddress.data || null)
  if (fromAddress.isPending) return null
  if (fits) {
    return (
      <>
        <p className="mb-5">{t('intro')}</p>
        <SetupForm token={fits} />
        <section className="mt-10 border-t border-line pt-6">
          <h2 className="mb-2 text-lg font-700">{t('sampleTitle')}</h2>
          <p className="mb-4">{t('sampleWhy')}</p>
          <SampleControl token={fits} />
        </section>
      </>
    )
  }
  const check = async (values: { token: string }) => {
    const given = values.token.trim()
    await client.setup.checkToken({ token: given })
    setToken(given)
  }
  return (
    <Form
      form={form}
      onSubmit={check}
      validate={(now) => (now.token.trim() ? {} : { token: t('needToken') })}
      submitLabel={t('next')}
    >
      <TextField label={t('token')} required description={t('tokenWhy')} {...form.field('token')} />
    </Form>
  )
}
