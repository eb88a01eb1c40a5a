import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { useText } from '../../../web/locale.ts'
import { levelsLabels } from '../levels.labels.ts'
import { type Axis, operations } from '../levels.schema.ts'
import { query } from './levels-api.ts'

/** What one may do with an asset of these levels: the rules of all three axes together, by operation. For the page of an asset. */
export const HandlingRules = ({ levelIds }: { levelIds: Partial<Record<Axis, string | null>> }) => {
  const t = useText(levelsLabels)
  const found = useQuery(query.levels.get.queryOptions({ input: {} }))
  return (
    <Fetched query={found}>
      {({ sets }) => {
        const levels = sets.flatMap(({ axis, levels: all }) => all.filter(({ id }) => id === levelIds[axis]))
        if (levels.length === 0) return null
        return (
          <section className="keep-together rounded-8 border border-line p-4" aria-labelledby="handling-rules">
            <h2 id="handling-rules" className="mb-2 flex flex-wrap items-baseline gap-x-3 text-base font-700">
              {t('mayDo')}
              <span className="text-sm font-400 text-ink-soft">{levels.map(({ name }) => name).join('　')}</span>
            </h2>
            <dl className="grid grid-cols-[7rem_1fr] text-sm">
              {operations.map((operation) => {
                const texts = levels.flatMap(({ id, name, rules }) =>
                  rules.filter((rule) => rule.operation === operation).map(({ text }) => ({ id, name, text })),
                )
                return (
                  <div key={operation} className="col-span-2 grid grid-cols-subgrid border-t border-line-soft py-1.5">
                    <dt className="font-700">{t(operation)}</dt>
                    <dd>
                      {texts.length === 0 && <span className="text-ink-soft">{t('noRule')}</span>}
                      {texts.map(({ id, name, text }) => (
                        <p key={id}>
                          {text}
                          {levels.length > 1 && <span className="ml-2 text-xs text-ink-soft">{name}</span>}
                        </p>
                      ))}
                    </dd>
                  </div>
                )
              })}
            </dl>
          </section>
        )
      }}
    </Fetched>
  )
}
