import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { StateShape } from '../../../web/kit/StateShape.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { stateNames } from '../../duties/states.labels.ts'
import { stateOfVerdict } from '../../duties/web/verdict-words.ts'
import { query } from './checks-api.ts'
import { checksText } from './checks.text.ts'

/** On an object's page: what checks found of it, and how its duties stand. */
export const ObjectFindings = ({ objectId }: { objectId: string }) => {
  const locale = useLocale()
  const t = useText(checksText)
  const found = useQuery(query.checks.ofObject.queryOptions({ input: { id: objectId } }))
  return (
    <Fetched query={found} lines={3}>
      {({ findings, duties }) => (
        <>
          <ul className="mb-3">
            {findings.map(({ code, title, why, setAside }) => (
              <li key={code} className="border-b border-line-soft py-1">
                <AppLink href={`/checks/${code}`}>{title}</AppLink> {setAside && <Tag>{t('aside')}</Tag>}
                <span className="block text-sm text-ink-soft">{why}</span>
              </li>
            ))}
            {findings.length === 0 && <li className="text-ink-soft">{t('noFindings')}</li>}
          </ul>
          <ul>
            {duties.map(({ id, title, verdict }) => (
              <li key={id} className="flex items-start gap-1.5 py-0.5">
                <StateShape state={stateOfVerdict[verdict]} />
                <AppLink href={`/duties/${id}`} lang="ja">
                  {title}
                </AppLink>
                <span className="text-sm text-ink-soft">{stateNames[locale][stateOfVerdict[verdict]]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Fetched>
  )
}
