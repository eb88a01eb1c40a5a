import { useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { mailLabels } from '../mail/mail.labels.ts'
import { mailProblems } from '../mail/mail-problems.labels.ts'
import { client } from './notifications-api.ts'

type Result = Awaited<ReturnType<typeof client.mail.test>>

/** One mail with the saved settings, and what the server answered. */
export const TestMail = ({ saved, address }: { saved: boolean; address: string | null }) => {
  const t = useText(mailLabels)
  const problem = useText(mailProblems)
  const [result, setResult] = useState<Result | null>(null)
  const form = useForm({ to: address ?? '' })
  return (
    <section>
      <h2 className="mb-1 font-700">{t('test')}</h2>
      <p className="mb-3 text-sm text-ink-soft">{t(saved ? 'testWhy' : 'testFirst')}</p>
      {saved && (
        <Form
          form={form}
          submitLabel={t('testSend')}
          validate={({ to }) => (to === '' ? { to: t('needed', { field: t('testTo') }) } : {})}
          onSubmit={async ({ to }) => {
            setResult(null)
            setResult(await client.mail.test({ to }))
          }}
        >
          <TextField label={t('testTo')} type="email" required {...form.field('to')} />
        </Form>
      )}
      {result && (
        <div className="mt-4">
          <Banner kind={result.sent ? 'success' : 'error'} title={t(result.sent ? 'testSent' : 'testFailed')} live>
            <p>{result.problem ? problem(result.problem) : t('testSentNext')}</p>
            {result.answer !== '' && (
              <p className="mt-1 text-sm break-all">
                {t('serverSaid')}
                <code>{result.answer}</code>
              </p>
            )}
          </Banner>
        </div>
      )}
    </section>
  )
}
