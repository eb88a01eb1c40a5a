import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { PlainPage } from '../../../web/layout/PlainPage.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { query } from '../api.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { signInLabels } from './sign-in.labels.ts'
import { type Organisation, returnAddress } from './sign-in.ts'
import { SignInSteps } from './SignInSteps.tsx'
import { useExternalReturn } from './use-external-return.ts'

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
  const came = useExternalReturn()
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
        {came.problem && (
          <div className="mb-4">
            <Banner kind="error" title={came.problem} live />
          </div>
        )}
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
  return (
    <SignInSteps
      key={chosen.code}
      organisation={chosen}
      several={!only}
      setUp={setUp}
      address={returnAddress(wanted)}
      came={came}
    />
  )
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
