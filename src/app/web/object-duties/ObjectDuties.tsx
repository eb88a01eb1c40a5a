import { useQuery } from '@tanstack/react-query'
import { createApi } from '../../../web/api.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { StateShape } from '../../../web/kit/StateShape.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useMore } from '../../../web/use-more.ts'
import { type Dictionary, useLocale, useText } from '../../../web/locale.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { reasonNames, stateNames } from '../../../features/duties/states.labels.ts'
import { stateOfVerdict } from '../../../features/duties/web/verdict-words.ts'
import { objectDutiesContract } from '../../object-duties.contract.ts'

const { query } = createApi({ objectDuties: objectDutiesContract })

const labels = {
  none: { ja: 'この種類の対象に関する遵守事項はありません。', en: 'No duty is about objects of this kind.' },
  should: { ja: '推奨', en: 'Recommended' },
  self: { ja: '自己評価です。', en: 'Self-assessed.' },
  more: { ja: 'あと{n}件を表示', en: 'Show {n} more' },
} satisfies Dictionary
const FIRST = 12

/** How the duties stand that one row of a register has; each leads to its duty with the proof. */
export const ObjectDuties = ({ objectId }: { objectId: string }) => {
  const t = useText(labels)
  const locale = useLocale()
  const found = useQuery(query.objectDuties.of.queryOptions({ input: { id: objectId } }))
  const { shown, more } = useMore(FIRST)
  return (
    <Fetched query={found} lines={3}>
      {(rows) =>
        rows.length === 0 ? (
          <p className="text-ink-soft">{t('none')}</p>
        ) : (
          <>
            <p className="text-sm text-ink-soft">{t('self')}</p>
            <ul className="border-t border-line-soft">
              {rows.slice(0, shown).map(({ dutyId, title, strength, verdict, reason }) => (
                <li key={dutyId} className="flex items-start gap-2 border-b border-line-soft py-1.5">
                  <span className="pt-px">
                    <StateShape state={stateOfVerdict[verdict]} />
                  </span>
                  <span className="min-w-0">
                    <strong>{stateNames[locale][stateOfVerdict[verdict]]}</strong>
                    {reason && <span className="text-ink-soft">（{reasonNames[locale][reason]}）</span>}{' '}
                    <AppLink href={`/duties/${dutyId}`}>{title}</AppLink>{' '}
                    {strength === 'should' && <Tag>{t('should')}</Tag>}
                  </span>
                </li>
              ))}
            </ul>
            {rows.length > shown && (
              <Button variant="tertiary" size="sm" onPress={more}>
                {t('more', { n: rows.length - shown })}
              </Button>
            )}
          </>
        )
      }
    </Fetched>
  )
}
