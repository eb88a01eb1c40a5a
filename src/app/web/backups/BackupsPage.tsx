import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { kitLabels } from '../../../web/kit/kit.labels.ts'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { ProgressBar } from '../../../web/kit/ProgressBar.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useDone } from '../../../web/use-done.ts'
import { client, type Overview, query } from './backups-api.ts'
import { backupsText } from './backups.text.ts'
import { BackupsTable } from './BackupsTable.tsx'
import { ProofBanner } from './ProofBanner.tsx'

const isBusy = (task: Overview['task'] | undefined): boolean => task?.state === 'queued' || task?.state === 'running'

/** Backups of the installation, and whether they are known to restore. */
export const BackupsPage = () => {
  const t = useText(backupsText)
  const kit = useText(kitLabels)
  const done = useDone()
  const [failure, setFailure] = useState<string | null>(null)
  const overview = useQuery({
    ...query.backups.list.queryOptions({ input: {} }),
    refetchInterval: ({ state }) => (isBusy(state.data?.task) ? 1000 : false),
  })
  const ask = async (start: () => Promise<unknown>) => {
    setFailure(null)
    try {
      await start()
      await done(t('started'))
    } catch (error) {
      const problem = problemOf(error)
      setFailure(problem.status === 0 ? kit('unreachable') : problem.message)
    }
  }
  const busy = isBusy(overview.data?.task)
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        actions={
          <>
            <Button variant="secondary" pending={busy} onPress={() => void ask(() => client.backups.make({}))}>
              {t('make')}
            </Button>
            <Button variant="secondary" pending={busy} onPress={() => void ask(() => client.backups.prove({}))}>
              {t('prove')}
            </Button>
          </>
        }
      />
      <div className="grid gap-5">
        {failure && <Banner kind="error" title={failure} live />}
        <Fetched query={overview}>
          {(found) => (
            <>
              <TaskState task={found.task} />
              <ProofBanner {...found} />
              <BackupsTable rows={found.backups} />
              <p className="text-sm">{t('kept')}</p>
            </>
          )}
        </Fetched>
      </div>
    </Page>
  )
}

const TaskState = ({ task }: Pick<Overview, 'task'>) => {
  const t = useText(backupsText)
  const locale = useLocale()
  if (task && isBusy(task)) return <ProgressBar label={t('working')} value={null} max={1} detail={t(task.kind)} />
  if (task?.state !== 'failed') return null
  return (
    <Banner kind="error" title={t('taskFailed')}>
      {task.error?.[locale]}
    </Banner>
  )
}
