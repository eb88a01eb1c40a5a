import { useQuery } from '@tanstack/react-query'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { useText } from '../../../web/locale.ts'
import { query } from './media-api.ts'
import { mediaText } from './media.text.ts'
import { shownDay } from '../../../web/shown-day.ts'

const words = {
  loan: 'whereLoan',
  takeOut: 'whereTakeOut',
  handOver: 'whereHandOver',
  disposal: 'whereDisposal',
} as const
const paths = { loan: '/media', takeOut: '/take-outs', handOver: '/hand-overs', disposal: '/disposals' } as const

/** Where an object is when it is not in its place; nothing where it is. */
export const ObjectWhereabouts = ({ objectId }: { objectId: string }) => {
  const t = useText(mediaText)
  const { data = [] } = useQuery(query.media.whereabouts.queryOptions({ input: { id: objectId } }))
  return data.map(({ kind, id, number, who, due, overdue }) => (
    <Banner
      key={`${kind} ${id}`}
      kind={overdue ? 'error' : 'info'}
      title={`${t(words[kind], { who, number })}${overdue ? `　${t('overdue')}` : ''}`}
    >
      <span className="flex flex-wrap gap-x-4">
        {due && t('until', { day: shownDay(due) })}
        {kind !== 'loan' && <AppLink href={`${paths[kind]}/${id}`}>{number}</AppLink>}
      </span>
    </Banner>
  ))
}
