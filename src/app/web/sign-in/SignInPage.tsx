import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { PlainPage } from '../../../web/layout/PlainPage.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { client, query } from '../api.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { PasswordStep } from './PasswordStep.tsx'
import { SecondFactorStep } from './SecondFactorStep.tsx'
import { signInLabels } from './sign-in.labels.ts'
import { returnAddress } from './sign-in.ts'
import { useSignedIn } from './use-signed-in.ts'

type Status = Awaited<ReturnType<typeof client.setup.status>>
type Organisation = Status['organisations'][number]

/** /sign-in and /o/CODE/sign-in. With one body there is nothing to choose; before set-up it leads there. */
export const SignInPage = () => {
  const status = useQuery(query.setup.status.queryOptions({ input: {} }))
  return (
    <PlainPage>
      <Fetched query={status}>
        {({ done, organisations }) => <SignIn organisations={organisations} setUp={done} />}
      </Fetched>
    </PlainPage>
  )
}

const SignIn = ({ organisations, setUp }: { organisations: readonly Organisation[]; setUp: boolean }) => {
  const t = useText(signInLabels)
  const { code } = useParams({ strict: false }) as { code?: string }
  const { get, open } = useAddress()
  const none = organisations.length === 0
  useEffect(() => {
    if (none) open('/setup')
  }, [none, open])
  if (none) return null
  const only = organisations.length === 1 ? organisations[0] : undefined
  const chosen = code ? organisations.find((one) => one.code === code) : only
  const wanted = get('return')
  if (!chosen) {
    return (
      <>
        <PageHeader title={t('choose')} subtitle={t('chooseWhy')} actions={<LanguageSwitch />} />
        {code && (
          <div className="mb-4">
            <Banner kind="warning" title={t('unknown')}>
              {t('unknownNext')}
            </Banner>
          </div>
        )}
        <Choice organisations={organisations} suffix={wanted ? `?return=${encodeURIComponent(wanted)}` : ''} />
      </>
    )
  }
  return <Steps key={chosen.code} organisation={chosen} several={!only} setUp={setUp} address={returnAddress(wanted)} />
}

const Choice = ({ organisations, suffix }: { organisations: readonly Organisation[]; suffix: string }) => {
  const t = useText(signInLabels)
  return (
    <ul className="grid gap-2">
      {organisations.map(({ code, name, isSample }) => (
        <li key={code} className="flex items-center gap-3 rounded-8 border border-line px-4 py-3">
          <AppLink href={`/o/${code}/sign-in${suffix}`}>{name}</AppLink>
          {isSample && <Tag tone="yellow">{t('sample')}</Tag>}
        </li>
      ))}
    </ul>
  )
}

type StepsProps = { organisation: Organisation; several: boolean; setUp: boolean; address: string }

const Steps = ({ organisation, several, setUp, address }: StepsProps) => {
  const t = useText(signInLabels)
  const [step, setStep] = useState<'password' | 'second'>('password')
  const signedIn = useSignedIn()
  const done = () => signedIn(address)
  return (
    <>
      <PageHeader
        title={t(step === 'second' ? 'secondTitle' : 'title')}
        subtitle={organisation.name}
        actions={<LanguageSwitch />}
      />
      {step === 'second' ? (
        <SecondFactorStep onDone={done} onBack={() => setStep('password')} />
      ) : (
        <PasswordStep code={organisation.code} onDone={done} onSecondFactor={() => setStep('second')} />
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
