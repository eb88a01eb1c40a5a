import { parse } from 'yaml'
import type { Services } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { addHolding } from '../../features/levels/add-holding.ts'
import { createMedium } from '../../features/media/create-medium.ts'
import { lendMedium } from '../../features/media/lend-medium.ts'
import { returnMedium } from '../../features/media/return-medium.ts'
import { createStore } from '../../features/media/stores/create-store.ts'
import { loadDisposals, loadHandOvers } from './load-media-acts.ts'
import { loadTakeOuts } from './load-take-outs.ts'
import { readSample, readSampleText } from './read-sample.ts'
import { contextOn, need, type SampleActor } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import { readPlaces } from './sample-lookup.ts'
import type { MediaRun } from './media-run.types.ts'
import { sampleMediaSchema } from './sample-media.schema.ts'

/** Stores, media, loans, take-outs, disposals and hand-overs, each by the command of its screen on its own day. */
export async function loadMedia(
  services: Services,
  organisationId: string,
  actors: ReadonlyMap<string, SampleActor>,
  office: SampleActor,
): Promise<void> {
  const sample = sampleMediaSchema.parse(parse(new TextDecoder().decode(await readSampleText('media.yaml'))))
  const today = services.clock.today()
  const run: MediaRun = {
    sample,
    actors,
    office,
    media: new Map(),
    units: (await readPlaces(services, organisationId)).units,
    ...(await namesOf(services, organisationId)),
    day: (text) => sampleDay(text, today),
    on: (day, actor) => contextOn(services, organisationId, day, actor),
  }
  await loadThings(run)
  await loadLoans(run)
  await loadTakeOuts(run)
  await loadDisposals(run)
  await loadHandOvers(run)
}

/** Ids of posts by the keys of the sample's file, and of people and assets by name. */
export async function namesOf({ db }: Services, organisationId: string) {
  const { organisation } = await readSample()
  return inScope(db, organisationId, async (tx) => {
    const posts = await tx.selectFrom('post').select(['id', 'title']).execute()
    const named = (kind: 'person' | 'asset') =>
      tx.selectFrom('object').select(['id', 'name']).where('kind', '=', kind).execute()
    const [people, assets] = [await named('person'), await named('asset')]
    const byTitle = new Map(posts.map(({ id, title }) => [title, id]))
    return {
      posts: new Map(organisation.posts.map(({ key, title }) => [key, need(byTitle, title)])),
      people: new Map(people.map(({ id, name }) => [name, id])),
      assets: new Map(assets.map(({ id, name }) => [name, id])),
    }
  })
}

async function loadThings({ sample, office, units, posts, assets, media, day, on }: MediaRun): Promise<void> {
  const stores = new Map<string, string>()
  const first = day(sample.media[0]?.from ?? 'FY-1-04-01')
  for (const { key, unit, ...store } of sample.stores)
    stores.set(key, (await createStore(on(first, office), { ...store, unitId: need(units, unit) })).id)
  for (const { key, unit, post, store, from, holds, ...medium } of sample.media) {
    const { id } = await createMedium(on(day(from), office), {
      ...medium,
      unitId: need(units, unit),
      custodianPostId: post === undefined ? null : need(posts, post),
      containerId: store === undefined ? null : need(stores, store),
      validFrom: day(from),
    })
    media.set(key, id)
    for (const asset of holds)
      await addHolding(on(day(from), office), { containerId: id, contentId: need(assets, asset), validFrom: day(from) })
  }
}

async function loadLoans({ sample, office, people, media, day, on }: MediaRun): Promise<void> {
  for (const { medium, person, lentOn, dueOn, purpose, returnedOn, confirmedBy, erased } of sample.loans) {
    const id = need(media, medium)
    const borrowerId = need(people, person)
    await lendMedium(on(day(lentOn), office), { id, borrowerId, purpose, lentOn: day(lentOn), dueOn: day(dueOn) })
    if (returnedOn === undefined) continue
    await returnMedium(on(day(returnedOn), office), {
      id,
      returnedOn: day(returnedOn),
      erased: erased ?? 'unknown',
      ...(confirmedBy === undefined ? {} : { confirmedBy }),
    })
  }
}
