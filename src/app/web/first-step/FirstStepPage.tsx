import { PasswordForm } from '../../../features/auth/web/PasswordForm.tsx'
import { SecondFactor } from '../../../features/auth/web/SecondFactor.tsx'
import { SessionsTable } from '../../../features/auth/web/SessionsTable.tsx'
import { useSignInState } from '../../../features/auth/web/session-queries.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Disclosure } from '../../../web/kit/Disclosure.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { PlainPage } from '../../../web/layout/PlainPage.tsx'
import { useText } from '../../../web/locale.ts'
import type { Me } from '../api.ts'
import { LanguageSwitch } from '../sign-in/LanguageSwitch.tsx'
import { firstStepLabels } from './first-step.labels.ts'
import { useSignOut } from './use-sign-out.ts'

/** Right after sign-in, before anything else: the password that was handed over is changed, the second step that a role asks for set up. */
export const FirstStepPage = ({ me }: { me: Me }) => {
  const t = useText(firstStepLabels)
  const signOut = useSignOut(me.organisation.code)
  const state = useSignInState()
  const password = me.first === 'password'
  return (
    <PlainPage>
      <PageHeader
        title={t(password ? 'passwordTitle' : 'secondTitle')}
        subtitle={t('who', { name: me.account.displayName, organisation: me.organisation.name })}
        actions={<LanguageSwitch />}
      />
      <p className="mb-5">{t(password ? 'passwordWhy' : 'secondWhy')}</p>
      {password ? <PasswordForm /> : <SecondFactor on={false} name={me.account.username} required={false} />}
      <div className="no-print mt-8 border-t border-line pt-4">
        <Disclosure title={t('sessions')}>
          <Fetched query={state} lines={2}>
            {({ sessions, token }) => <SessionsTable sessions={sessions} current={token} />}
          </Fetched>
        </Disclosure>
        <div className="mt-4">
          <Button variant="tertiary" size="sm" onPress={() => void signOut()}>
            {t('signOut')}
          </Button>
        </div>
      </div>
    </PlainPage>
  )
}
