import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { kitLabels } from '../../../web/kit/kit.labels.ts'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useDone } from '../../../web/use-done.ts'
import { client } from './start-api.ts'
import { startLabels } from './start.labels.ts'

type Loaded = Awaited<ReturnType<typeof client.sample.model>>

/** Says what will happen, loads the model, and leads to the proofreading of its two drafts. */
export const ModelPage = () => {
  const t = useText(startLabels)
  const kit = useText(kitLabels)
  const done = useDone()
  const [pending, setPending] = useState(false)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const load = async () => {
    setPending(true)
    setFailure(null)
    try {
      setLoaded(await client.sample.model({}))
      await done(t('modelLoaded'))
    } catch (error) {
      const problem = problemOf(error)
      setFailure(problem.status === 0 ? kit('unreachable') : problem.message)
    } finally {
      setPending(false)
    }
  }
  return (
    <Page>
      <PageHeader title={t('modelTitle')} subtitle={t('modelWhy')} />
      <h2 className="mb-2 font-700">{t('modelWhat')}</h2>
      <ol className="mb-5 list-decimal pl-6">
        <li>{t('model1')}</li>
        <li>{t('model2')}</li>
        <li>{t('model3')}</li>
      </ol>
      {failure && (
        <div className="mb-4">
          <Banner kind="error" title={failure} live />
        </div>
      )}
      {loaded ? (
        <Banner
          kind="success"
          title={t('modelLoaded')}
          live
          actions={
            <>
              <AppLink plain className={buttonClass()} href={`/revisions/${loaded.policyRevisionId}/review`}>
                {t('toReview', { title: t('policy') })}
              </AppLink>
              <AppLink
                plain
                className={buttonClass('secondary')}
                href={`/revisions/${loaded.standardRevisionId}/review`}
              >
                {t('toReview', { title: t('standard') })}
              </AppLink>
            </>
          }
        />
      ) : (
        <Button pending={pending} onPress={() => void load()}>
          {t('modelButton')}
        </Button>
      )}
    </Page>
  )
}
