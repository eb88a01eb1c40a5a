import { useMay } from '../../../features/auth/web/use-may.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { useText } from '../../../web/locale.ts'
import type { Home } from './home-api.ts'
import { setupText } from './home.text.ts'

const ways = [
  { key: 'import', what: 'importWhat', href: '/documents/import', verb: 'documents.write' },
  { key: 'model', what: 'modelWhat', href: '/model', verb: 'documents.write' },
  { key: 'sample', what: 'sampleWhat', href: '/sample', verb: 'sample.write' },
] as const

/** A new installation: three ways to begin, to those who may go them. */
const FirstSteps = () => {
  const t = useText(setupText)
  const { everywhere } = useMay()
  const open = ways.filter(({ verb }) => everywhere(verb))
  return (
    <section className="max-w-4xl">
      <h2 className="text-lg font-700">{t('importTitle')}</h2>
      <p className="mb-4 text-ink-soft">{t('importReason')}</p>
      <p className="mb-2 font-700">{t(open.length > 0 ? 'ways' : 'waysOfOthers')}</p>
      <ul className="grid gap-3 md:grid-cols-3">
        {open.map(({ key, what, href }, index) => (
          <li key={key} className="flex flex-col gap-2 rounded-8 border border-line p-4">
            <p className="flex-1 text-sm text-ink-soft">{t(what)}</p>
            <AppLink plain href={href} className={buttonClass(index === 0 ? 'primary' : 'secondary')}>
              {t(key)}
            </AppLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What stands between the installation and a live policy, with the button that leads on. */
export const SetupSteps = ({ setup }: { setup: NonNullable<Home['setup']> }) => {
  const t = useText(setupText)
  const { everywhere } = useMay()
  if (setup.step === 'import' || setup.revisionId === null) return <FirstSteps />
  const proofread = setup.step === 'proofread'
  const href = `/revisions/${setup.revisionId}/${proofread ? 'review' : 'matching'}`
  const action = everywhere(proofread ? 'documents.write' : 'duties.write') && (
    <AppLink plain href={href} className={buttonClass('primary')}>
      {t(proofread ? 'proofread' : 'match')}
    </AppLink>
  )
  return (
    <Banner kind="info" title={t(proofread ? 'proofreadTitle' : 'matchTitle')} actions={action}>
      {t(proofread ? 'proofreadReason' : 'matchReason')}
    </Banner>
  )
}
