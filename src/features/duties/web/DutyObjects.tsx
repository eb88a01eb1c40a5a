import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useMore } from '../../../web/use-more.ts'
import { ownRegister } from '../own-register.labels.ts'
import { stateNames } from '../states.labels.ts'
import type { DutyDetail } from './duties-api.ts'
import { dutyText } from './duty.text.ts'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { objectKindName } from './object-kind.ts'
import { useObjectColumns } from './object-columns.tsx'
import { stateOfVerdict, verdictParts, verdicts } from './verdict-words.ts'

const atOnce = 100

/** The objects of a duty, the gravest first, each with verdict, reason, evidence and next act. */
export const DutyObjects = ({ duty }: { duty: DutyDetail }) => {
  const locale = useLocale()
  const t = useText(dutyText)
  const { get, set } = useAddress()
  const { shown, more } = useMore(atOnce)
  const columns = useObjectColumns(duty)
  const verdict = get('verdict') ?? (get('do') === 'correct' ? 'negative' : null)
  const rank = (object: DutyDetail['objects'][number]) => verdicts.indexOf(object.verdict)
  const rows = verdict
    ? duty.objects.filter((object) => object.verdict === verdict)
    : duty.objects.toSorted((a, b) => rank(a) - rank(b))
  const rest = rows.length - shown
  const register = ownRegister(duty.objectKind)
  return (
    <section className="mb-6">
      <div className="mb-1.5 flex flex-wrap items-end justify-between gap-3">
        <h2 className="text-base font-700">
          {t('objects')}{' '}
          <span className="text-sm font-400 text-ink-soft">
            {objectKindName(duty.objectKind, locale)}　{verdictParts(duty.objects, locale)}
          </span>
        </h2>
        {duty.objects.length > 5 && (
          <div className="no-print">
            <FilterSelect
              label={t('filter')}
              inline
              value={verdict}
              onPick={(next) => set({ verdict: next, do: null })}
              options={verdicts.map((each) => ({ value: each, label: stateNames[locale][stateOfVerdict[each]] }))}
            />
          </div>
        )}
      </div>
      <Table
        whole
        caption={t('objects')}
        columns={columns}
        rows={rows.slice(0, shown)}
        rowKey={({ id, bodyId }) => `${id}-${bodyId}`}
        empty={
          duty.objects.length > 0 ? (
            <p>{t('noMatch')}</p>
          ) : duty.limited ? (
            <EmptyState title={t('onlyHidden')} reason={t('attachOutside')} />
          ) : (
            <EmptyState
              title={t('noObjects')}
              reason={t('noObjectsWhy', { kind: objectKindName(duty.objectKind, locale) })}
              action={
                register ? (
                  <AppLink plain href={register.path} className={buttonClass('secondary', 'md')}>
                    {t('openRegister', { register: register.name[locale] })}
                  </AppLink>
                ) : (
                  duty.can.registerObjects && (
                    <Button variant="secondary" onPress={() => set({ do: 'registerObjects' })}>
                      {t('register')}
                    </Button>
                  )
                )
              }
            />
          )
        }
      />
      {rest > 0 && (
        <Button variant="tertiary" size="sm" onPress={more}>
          {t('more', { n: Math.min(rest, atOnce) })}
        </Button>
      )}
      {duty.limited && duty.objects.length > 0 && <p className="text-sm text-ink-soft">{t('limited')}</p>}
    </section>
  )
}
