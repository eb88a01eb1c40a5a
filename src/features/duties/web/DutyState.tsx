import { classNames } from '../../../web/kit/class-names.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { AssuranceDay } from './AssuranceDay.tsx'
import type { DutyDetail } from './duties-api.ts'
import { dutyText } from './duty.text.ts'
import { fullDay, nextSentence, whySentence } from './sentences.ts'
import { StateLabel } from './StateLabel.tsx'

/** The state with why in one sentence, who acts next, and the same duty for other bound bodies. */
export const DutyState = ({ duty }: { duty: DutyDetail }) => {
  const locale = useLocale()
  const t = useText(dutyText)
  const { set } = useAddress()
  const { mark, next, bodies } = duty
  return (
    <section className="mb-3 rounded-8 border border-line px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <StateLabel mark={mark} size="lg" />
        <AssuranceDay assurance={duty.assurance} dataDate={duty.dataDate} />
        <span className="text-sm text-ink-soft">
          {duty.validUntil && `${t('validUntil', { day: fullDay(duty.validUntil, locale) })}　`}
          {t('self')}
        </span>
      </div>
      <p className="mt-1">{whySentence(mark, 'objects', locale)}</p>
      {next && (
        <p className="font-700">
          {t('next')}
          {nextSentence(next, locale, mark.state)}
        </p>
      )}
      {bodies.length > 1 && (
        <div role="group" aria-label={t('bodies')} className="mt-2 flex flex-wrap gap-2">
          {bodies.map(({ bodyId, bodyName, mark: own }) => (
            <button
              key={bodyId}
              type="button"
              aria-pressed={bodyId === duty.bodyId}
              onClick={() => set({ body: bodyId })}
              className={classNames(
                'flex min-h-8 items-center gap-3 rounded-8 border px-3 py-1 text-sm',
                bodyId === duty.bodyId ? 'border-main bg-blue-50 font-700' : 'border-line hover:bg-solid-gray-50',
              )}
            >
              {bodyName} <StateLabel mark={own} size="sm" />
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
