import { StateLabel } from '../../../features/duties/web/StateLabel.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import type { ClauseDetail } from './home-api.ts'
import { paneText } from './home.text.ts'

type Duties = ClauseDetail['duties']

const gravity = ['unmet', 'partly', 'unknown', 'exempted', 'met', 'notApplicable']

/** The duties of a clause, the gravest first, recommendations last and apart (states.md R5). */
export const ClauseDuties = ({ title, duties }: { title: string; duties: Duties }) => {
  const t = useText(paneText)
  const rank = (duty: Duties[number]) => gravity.indexOf(duty.mark.state) + (duty.strength === 'should' ? 10 : 0)
  return (
    <section>
      <h3 className="mt-3.5 mb-1 text-[0.8125rem] font-700 text-ink-soft">{title}</h3>
      <ul>
        {duties
          .toSorted((a, b) => rank(a) - rank(b))
          .map((duty) => (
            <li key={duty.id} className="grid grid-cols-[1fr_auto] gap-x-2 border-b border-line-soft py-1">
              <span className="min-w-0">
                <AppLink href={`/duties/${duty.id}`} lang="ja">
                  {duty.title}
                </AppLink>{' '}
                {duty.strength === 'should' && <Tag>{t('optional')}</Tag>}
                <StateLabel mark={duty.mark} size="sm" />
                {duty.findings.map(({ objectId, name, why }) => (
                  <span key={`${objectId} ${why}`} className="block text-[0.8125rem] text-ink-soft" lang="ja">
                    {name}：{why}
                  </span>
                ))}
              </span>
              <span className="text-right text-[0.8125rem] whitespace-nowrap tabular-nums">
                {t('objects', { n: duty.objectCount })}
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}
