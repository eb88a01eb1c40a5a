import { Button } from '../../../web/kit/Button.tsx'
import { Disclosure } from '../../../web/kit/Disclosure.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { levelsLabels } from '../levels.labels.ts'
import type { Levels } from './levels-api.ts'
import { shownDay } from '../../../web/shown-day.ts'

/** Sets that have ended, each leading to the levels of its last day. */
export const EarlierSets = ({ sets }: { sets: Levels['all'] }) => {
  const t = useText(levelsLabels)
  const { set } = useAddress()
  const ended = sets.filter(({ validTo }) => validTo !== null)
  if (ended.length === 0) return null
  return (
    <div className="no-print mt-6">
      <Disclosure title={t('earlier')}>
        <ul className="grid gap-2">
          {ended.map(({ id, name, validFrom, validTo }) => (
            <li key={id} className="flex flex-wrap items-center gap-3">
              {name}
              <span className="text-sm text-ink-soft">
                {validFrom ? shownDay(validFrom) : t('inForceAlways')}～{validTo && shownDay(validTo)}
              </span>
              <Button variant="tertiary" size="sm" onPress={() => set({ day: validTo })}>
                {t('showThen')}
              </Button>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
