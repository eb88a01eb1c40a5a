import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import type { CheckListRow } from './checks-api.ts'
import { checksText } from './checks.text.ts'

/** The duties that a check speaks for, with the clauses that lay them down. */
export const DutyLinks = ({ duties }: Pick<CheckListRow, 'duties'>) => {
  const t = useText(checksText)
  return (
    <ul>
      {duties.map(({ id, title, proves, clauses }) => (
        <li key={id}>
          <AppLink href={`/duties/${id}`} lang="ja">
            {title}
          </AppLink>{' '}
          {!proves && <Tag>{t('partial')}</Tag>}
          {clauses.length > 0 && (
            <span className="ml-1 text-xs text-ink-soft" lang="ja">
              {clauses.map(({ path }) => path).join('、')}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
