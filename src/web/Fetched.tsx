import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Banner } from './kit/Banner.tsx'
import { Button } from './kit/Button.tsx'
import { kitLabels } from './kit/kit.labels.ts'
import { Skeleton } from './kit/Skeleton.tsx'
import { useText, type Dictionary } from './locale.ts'
import { problemOf } from './problem.ts'

const labels = {
  failed: { ja: '読み込めませんでした', en: 'This could not be loaded' },
  again: { ja: 'もう一度読み込む', en: 'Load again' },
} satisfies Dictionary

type FetchedProps<Data> = { query: UseQueryResult<Data>; lines?: number; children: (data: Data) => ReactNode }

/** What was asked of the server: its skeleton, the fault with what to do about it, or the thing itself. */
export const Fetched = <Data,>({ query, lines = 6, children }: FetchedProps<Data>) => {
  const t = useText(labels)
  const kit = useText(kitLabels)
  if (query.data !== undefined) return children(query.data)
  if (!query.isError) return <Skeleton lines={lines} />
  const problem = problemOf(query.error)
  const retry = (
    <Button variant="secondary" size="sm" pending={query.isFetching} onPress={() => void query.refetch()}>
      {t('again')}
    </Button>
  )
  return (
    <Banner kind="error" title={t('failed')} actions={retry} live>
      {problem.status === 0 ? kit('unreachable') : problem.message}
    </Banner>
  )
}
