import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { SampleActor } from './sample-context.ts'
import type { SampleMedia } from './sample-media.schema.ts'

/** What loading the media works with: everything by the keys of the sample's files. */
export type MediaRun = {
  sample: SampleMedia
  actors: ReadonlyMap<string, SampleActor>
  office: SampleActor
  units: ReadonlyMap<string, string>
  posts: ReadonlyMap<string, string>
  people: ReadonlyMap<string, string>
  assets: ReadonlyMap<string, string>
  media: Map<string, string>
  day: (text: string) => Day
  on: (day: Day, actor: SampleActor) => Context
}
