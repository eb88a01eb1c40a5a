import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { useText } from '../../../web/locale.ts'
import { query } from '../api.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { PasswordStep } from './PasswordStep.tsx'
import { ProviderButtons } from './ProviderButtons.tsx'
import { SecondFactorStep } from './SecondFactorStep.tsx'
import { signInLabels } from './sign-in.labels.ts'
import type { Choice, Organisation } from './sign-in.ts'
import type { ExternalReturn } from './use-external-return.ts'
import { useSignedIn } from './use-signed-in.ts'

type SignInStepsProps = {
  organisation: Organisation
  several: boolean
  setUp: boolean
  address: string
  came: ExternalReturn
}

const kindOf = (choices: readonly Choice[], kind: Choice['kind']) => choices.filter((one) => one.kind === kind)

export const SignInSteps = ({ organisation, several, setUp, address, came }: SignInStepsProps) => {
  const t = useText(signInLabels)
  const [step, setStep] = useState<'password' | 'second'>(came.step === 'second' ? 'second' : 'password')
  const { code } = organisation
  const choices = useQuery(query.identityProviders.choices.queryOptions({ input: { code } }))
  const signedIn = useSignedIn()
  const done = () => signedIn(address)
  const lost = useArrival(came.step === 'done', signedIn, address)
  const arriving = came.step === 'done' && !lost
  const problem = came.problem ?? (lost ? t('lost') : null)
  // A list that cannot be had keeps nobody from signing in with a password.
  const offered = choices.data ?? []
  const oidc = kindOf(offered, 'oidc')
  return (
    <>
      <PageHeader
        title={t(step === 'second' ? 'secondTitle' : 'title')}
        subtitle={organisation.name}
        actions={<LanguageSwitch />}
      />
      {problem && step === 'password' && (
        <div className="mb-5">
          <Banner kind="error" title={problem} live />
        </div>
      )}
      {step === 'second' ? (
        <SecondFactorStep onDone={done} onBack={() => setStep('password')} />
      ) : choices.isPending || arriving ? null : (
        <>
          {oidc.length > 0 && <ProviderButtons code={code} address={address} choices={oidc} />}
          <PasswordStep
            code={code}
            directories={kindOf(offered, 'ldap')}
            onDone={done}
            onSecondFactor={() => setStep('second')}
          />
        </>
      )}
      {several && (
        <p className="mt-4 text-sm">
          <AppLink href="/sign-in">{t('other')}</AppLink>
        </p>
      )}
      {!setUp && (
        <p className="mt-4 text-sm">
          <AppLink href="/setup">{t('toSetup')}</AppLink>
        </p>
      )}
    </>
  )
}

/** Back from a provider and signed in: opens the wanted page. @returns whether there was no session after all */
function useArrival(arrived: boolean, open: (address: string) => Promise<void>, address: string): boolean {
  const [lost, setLost] = useState(false)
  useEffect(() => {
    if (arrived) void open(address).catch(() => setLost(true))
  }, [arrived, open, address])
  return lost
}
