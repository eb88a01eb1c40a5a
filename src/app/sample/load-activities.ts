import { parse } from 'yaml'
import type { Services } from '../../core/context.ts'
import { addActivity } from '../../features/activities/add-activity.ts'
import { reportActivity } from '../../features/activities/report-activity.ts'
import { skipActivity } from '../../features/activities/skip-activity.ts'
import { tickStep } from '../../features/activities/tick-step.ts'
import { withdrawActivity } from '../../features/activities/withdraw-activity.ts'
import { namesOf } from './load-media.ts'
import { readSampleText } from './read-sample.ts'
import { sampleActivitiesSchema } from './sample-activities.schema.ts'
import { contextOn, need, type SampleActor } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import { readDuties, readPlaces } from './sample-lookup.ts'

/** Activities of this year and the last in every state, each act by the command of its screen on its own day. */
export async function loadActivities(
  services: Services,
  organisationId: string,
  actors: ReadonlyMap<string, SampleActor>,
  office: SampleActor,
): Promise<void> {
  const { activities } = sampleActivitiesSchema.parse(
    parse(new TextDecoder().decode(await readSampleText('activities.yaml'))),
  )
  const today = services.clock.today()
  const day = (text: string) => sampleDay(text, today)
  const on = (text: string, actor: SampleActor) => contextOn(services, organisationId, day(text), actor)
  const duties = await readDuties(services, organisationId)
  const { units } = await readPlaces(services, organisationId)
  const { posts } = await namesOf(services, organisationId)
  const ids = new Map<string, string>()
  for (const item of activities) {
    const { id } = await addActivity(on(item.opens, office), {
      title: item.title,
      dutyId: item.measure === undefined ? null : (duties.get(item.measure)?.id ?? null),
      unitId: item.unit === undefined ? null : need(units, item.unit),
      ownerPostId: item.post === undefined ? null : need(posts, item.post),
      opens: day(item.opens),
      due: day(item.due),
      minutes: item.minutes ?? null,
      steps: item.steps,
      recordAsked: item.record,
      ...(item.of === undefined ? {} : { againOf: need(ids, item.of) }),
    })
    ids.set(item.key, id)
    for (const step of item.ticked?.steps ?? [])
      await tickStep(on(item.ticked?.on ?? item.opens, need(actors, item.ticked?.by ?? '')), { id, step, done: true })
    if (item.done)
      await reportActivity(on(item.done.on, need(actors, item.done.by)), {
        id,
        version: 1,
        doneOn: day(item.done.on),
        outcome: 'positive',
        form: 'paper',
        name: item.record,
        place: item.done.paper,
        note: item.done.note,
      })
    if (item.skipped) await skipActivity(on(item.skipped.on, office), { id, version: 1, reason: item.skipped.reason })
    if (item.withdrawn)
      await withdrawActivity(on(item.withdrawn.on, office), { id, version: 1, reason: item.withdrawn.reason })
  }
}
