import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { PasswordForm } from './PasswordForm.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { useSignInState } from './session-queries.ts'
import { sessionsLabels } from './sessions.labels.ts'
import { SessionsTable } from './SessionsTable.tsx'
import { useMe } from './use-may.ts'

/** Everything about one's own sign-in: where one is signed in, password, second step. */
export const SessionsPage = () => {
  const t = useText(sessionsLabels)
  const state = useSignInState()
  const me = useMe()
  return (
    <Page>
      <PageHeader title={t('title')} />
      <Fetched query={state}>
        {({ sessions, token, secondFactor, name }) => (
          <div className="grid gap-10">
            <section>
              <h2 className="mb-1 text-lg font-700">{t('sessions')}</h2>
              <p className="mb-3 text-sm text-ink-soft">{t('sessionsWhy')}</p>
              <SessionsTable sessions={sessions} current={token} />
            </section>
            <section>
              <h2 className="mb-3 text-lg font-700">{t('second')}</h2>
              <SecondFactor on={secondFactor} name={name} required={me.data?.secondFactorRequired ?? false} />
            </section>
            <section>
              <h2 className="mb-3 text-lg font-700">{t('password')}</h2>
              <PasswordForm />
            </section>
          </div>
        )}
      </Fetched>
    </Page>
  )
}
