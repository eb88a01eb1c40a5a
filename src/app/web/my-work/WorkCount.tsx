import { useQuery } from '@tanstack/react-query'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { useText } from '../../../web/locale.ts'
import { query } from './my-work-api.ts'
import { myWorkText } from './my-work.text.ts'

/** How much the reader has to do this month, and how much of it is late. */
export const WorkCount = () => {
  const t = useText(myWorkText)
  const { data } = useQuery(query.myWork.get.queryOptions({ input: {}, staleTime: 60_000 }))
  if (!data) return null
  const n = data.late.length + data.month.length
  return (
    <p className="my-2">
      <AppLink href="/my-work" className="font-700">
        {n === 0 ? t('sumNone') : t('sumOf', { n })}
      </AppLink>
      {data.late.length > 0 && <strong className="text-red-1000">{t('sumLate', { n: data.late.length })}</strong>}
    </p>
  )
}
