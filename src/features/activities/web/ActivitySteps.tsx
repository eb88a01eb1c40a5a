import { formatInstant } from '../../../web/format-instant.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { problemOf } from '../../../web/problem.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { type ActivityView, client } from './activities-api.ts'
import { activitiesText } from './activities.text.ts'

/** The steps in order, each with the screen on which it is done; ticked off one by one by whoever may report. */
export const ActivitySteps = ({ activity: { id, steps, acts } }: { activity: ActivityView }) => {
  const t = useText(activitiesText)
  const done = useDone()
  if (steps.length === 0) return null
  const tick = async (step: number, ticked: boolean) => {
    try {
      await client.activities.tick({ id, step, done: ticked })
      await done(t(ticked ? 'stepTicked' : 'stepUnticked'))
    } catch (error) {
      showToast('error', problemOf(error).message)
    }
  }
  return (
    <section className="keep-together">
      <h2 className="mb-1 font-700">{t('steps')}</h2>
      <ol className="grid gap-1">
        {steps.map(({ title, href, doneAt, doneBy }, n) => (
          <li key={title} className="flex flex-wrap items-start gap-x-4 border-b border-line-soft py-1">
            <div className="min-w-0 flex-1">
              <Checkbox
                label={
                  <>
                    {n + 1}. <span lang="ja">{title}</span>
                  </>
                }
                value={doneAt !== null}
                disabled={!acts.report?.allowed}
                onChange={(value) => void tick(n, value)}
              />
            </div>
            {doneAt && (
              <span className="text-xs text-ink-soft">
                {t('stepDone', { who: doneBy, when: formatInstant(doneAt) })}
              </span>
            )}
            {href !== '' && (
              <span className="no-print">
                {href.startsWith('/') ? (
                  <AppLink href={href}>{t('openScreen')}</AppLink>
                ) : (
                  <a href={href} target="_blank" rel="noreferrer" className="text-main underline">
                    {t('openScreen')}
                  </a>
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
