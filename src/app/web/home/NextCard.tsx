import { actName, whoOf } from '../../../features/duties/web/sentences.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { DueDay } from '../todo/DueDay.tsx'
import type { ClauseDetail, HomeClause } from './home-api.ts'
import { paneText } from './home.text.ts'

type ClauseDuty = ClauseDetail['duties'][number]
type Next = NonNullable<HomeClause['next']>

const doKeys = {
  attach: 'doAttach',
  confirm: 'doConfirm',
  linkRule: 'doLinkRule',
  registerObjects: 'doRegisterObjects',
  renew: 'doRenew',
  correct: 'doCorrect',
  decide: 'doDecide',
} as const satisfies Record<Next['act'], keyof typeof paneText>

/** The duty that the clause's next act is about: same act and day first, else the one that is due first. */
const dutyOf = (duties: readonly ClauseDuty[], next: Next | null): (ClauseDuty & { next: Next }) | undefined => {
  const open = duties.filter((duty): duty is ClauseDuty & { next: Next } => duty.next !== null)
  const same = open.find((duty) => duty.next.act === next?.act && duty.next.due === next.due)
  return same ?? open.sort((a, b) => (a.next.due ?? '9').localeCompare(b.next.due ?? '9'))[0]
}

/** The one thing to do next, with the button that leads there. */
export const NextCard = ({
  duties,
  next,
  today,
}: {
  duties: readonly ClauseDuty[]
  next: Next | null
  today: string
}) => {
  const locale = useLocale()
  const t = useText(paneText)
  const duty = dutyOf(duties, next)
  return (
    <section>
      <h3 className="mt-3.5 mb-1 text-[0.8125rem] font-700 text-ink-soft">{t('nextHeading')}</h3>
      {duty ? (
        <div className="rounded-8 border border-line bg-white px-3 py-2">
          <p className="font-700">{duty.title}</p>
          <p className="mb-1.5 flex flex-wrap gap-x-3 text-xs text-ink-soft">
            <span>{actName(duty.next, duty.mark.state, locale)}</span>
            <span>{whoOf(duty.next, locale)}</span>
            <DueDay due={duty.next.due} today={today} />
          </p>
          <AppLink plain href={`/duties/${duty.id}?do=${duty.next.act}`} className={buttonClass('primary', 'sm')}>
            {t(duty.next.act === 'decide' && duty.mark.state === 'notApplicable' ? 'doReview' : doKeys[duty.next.act])}
          </AppLink>
        </div>
      ) : (
        <p>{t('nothingToDo')}</p>
      )}
    </section>
  )
}
