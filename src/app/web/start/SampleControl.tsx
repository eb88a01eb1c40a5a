import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { kitLabels } from '../../../web/kit/kit.labels.ts'
import { ProgressBar } from '../../../web/kit/ProgressBar.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { sampleLabels } from './sample.labels.ts'
import { SampleAccounts } from './SampleAccounts.tsx'
import { client, query, type SampleHint } from './start-api.ts'

/** Loads the sample, shows how far it is, who can sign in, and deletes it. `token`: before set-up, in the place of a permission. */
export const SampleControl = ({ token, onDeleted }: { token?: string; onDeleted?: () => void }) => {
  const t = useText(sampleLabels)
  const kit = useText(kitLabels)
  const locale = useLocale()
  const queries = useQueryClient()
  const [hint, setHint] = useState<SampleHint | null>(null)
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const right = token ? { token } : {}
  const progress = useQuery({
    ...query.sample.progress.queryOptions({ input: {} }),
    refetchInterval: ({ state }) => (state.data?.state === 'queued' || state.data?.state === 'running' ? 1000 : false),
  })
  const finished = progress.data?.state === 'done'
  useEffect(() => {
    if (finished) void queries.invalidateQueries({ queryKey: ['setup'] })
  }, [finished, queries])
  const load = async () => {
    setPending(true)
    setFailure(null)
    try {
      setHint(await client.sample.start(right))
      await progress.refetch()
    } catch (error) {
      const problem = problemOf(error)
      setFailure(problem.status === 0 ? kit('unreachable') : problem.message)
    } finally {
      setPending(false)
    }
  }
  const remove = async () => {
    await client.sample.delete(right)
    setHint(null)
    showToast('success', t('deleted'))
    if (onDeleted) onDeleted()
    else await progress.refetch()
  }
  return (
    <div className="grid gap-5">
      {failure && <Banner kind="error" title={failure} live />}
      <Fetched query={progress} lines={2}>
        {({ state, done, total, code, error }) => (
          <>
            {state === 'none' && (
              <div>
                <Button variant="secondary" pending={pending} onPress={() => void load()}>
                  {t('load')}
                </Button>
              </div>
            )}
            {(state === 'queued' || state === 'running') && (
              <ProgressBar
                label={t('loading')}
                value={total > 0 ? done : null}
                max={total}
                detail={t('loadingDetail')}
              />
            )}
            {state === 'failed' && (
              <Banner kind="error" title={t('failed')}>
                {error?.[locale] ?? t('failedNext')}
              </Banner>
            )}
            {hint && state !== 'failed' && <SampleAccounts hint={hint} />}
            {state === 'done' && (
              <Banner
                kind="success"
                title={t('done')}
                actions={
                  <AppLink plain className={buttonClass('primary', 'sm')} href={`/o/${code}/sign-in`}>
                    {t('signIn')}
                  </AppLink>
                }
              >
                {!hint && t('forgotten')}
              </Banner>
            )}
            {(state === 'done' || state === 'failed') && (
              <div>
                <Button variant="tertiary" size="sm" onPress={() => setAsking(true)}>
                  {t('delete')}
                </Button>
              </div>
            )}
          </>
        )}
      </Fetched>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('deleteAsk')}
        consequences={[t('delete1'), t('delete2')]}
        confirmLabel={t('delete')}
        onConfirm={remove}
      />
    </div>
  )
}
