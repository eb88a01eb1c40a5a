import { useQuery } from '@tanstack/react-query'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { useText } from '../../../web/locale.ts'
import { dualRoleLabels } from '../dual-roles.labels.ts'
import { query } from './dual-roles-api.ts'

/** Double roles of today that nobody approved, or no longer. */
export const DualRoleAlarm = ({ link }: { link: boolean }) => {
  const t = useText(dualRoleLabels)
  const { data } = useQuery(query.dualRoles.list.queryOptions({ input: {} }))
  const open = data?.rows.filter(({ standing }) => standing !== 'approved') ?? []
  if (open.length === 0) return null
  return (
    <div className="mb-4">
      <Banner kind="warning" title={t('alarm', { n: open.length })}>
        <p>{[...new Set(open.map(({ person, what }) => `${person}（${what}）`))].slice(0, 5).join('、')}</p>
        <p>
          {t('alarmNext')} {link && <AppLink href="/people/concurrent">{t('alarmLink')}</AppLink>}
        </p>
      </Banner>
    </div>
  )
}
