import { parse } from 'yaml'
import type { z } from 'zod'
import type { Context, Services } from '../../core/context.ts'
import { readMeetingPage } from '../../features/committee/committee.queries.ts'
import { holdMeeting } from '../../features/committee/hold-meeting.ts'
import { makePapers } from '../../features/committee/make-papers.ts'
import { planMeeting } from '../../features/committee/plan-meeting.ts'
import { setAgenda } from '../../features/committee/set-agenda.ts'
import { setMembers } from '../../features/committee/set-members.ts'
import { confirmEvidence } from '../../features/evidence/confirm-evidence.ts'
import { namesOf } from './load-media.ts'
import { readSampleText } from './read-sample.ts'
import { sampleCommitteeSchema } from './sample-committee.schema.ts'
import { contextOn, need, type SampleActor } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import { readDuties } from './sample-lookup.ts'

type Sample = z.output<typeof sampleCommitteeSchema>
type On = (day: string, actor: SampleActor) => Context
const name = '情報セキュリティ委員会'

/** A meeting of some weeks ago with its papers, minutes and what it decided, and the next one with what is due: each act by its command on its own day. */
export async function loadCommittee(
  services: Services,
  organisationId: string,
  actors: ReadonlyMap<string, SampleActor>,
): Promise<void> {
  const sample = sampleCommitteeSchema.parse(parse(new TextDecoder().decode(await readSampleText('committee.yaml'))))
  const today = services.clock.today()
  const on: On = (day, actor) => contextOn(services, organisationId, sampleDay(day, today), actor)
  const clerk = need(actors, sample.held.recordedBy)
  const id = await prepareHeld(services, organisationId, sample, on, clerk)
  await closeHeld(services, organisationId, sample, on, clerk, id)
  const { evidence } = await readMeetingPage(on(sample.held.heldOn, clerk), { id })
  if (evidence)
    await confirmEvidence(on(sample.held.heldOn, need(actors, sample.held.confirmedBy)), { id: evidence.id })
  const { plannedOn, heldOn, ...head } = sample.planned
  await planMeeting(on(plannedOn, clerk), { ...head, name, heldOn: sampleDay(heldOn, today) })
}

async function prepareHeld(
  services: Services,
  organisationId: string,
  { held }: Sample,
  on: On,
  clerk: SampleActor,
): Promise<string> {
  const ctx = on(held.plannedOn, clerk)
  const duties = await readDuties(services, organisationId)
  const { startsAt, place, chair, secretary } = held
  const heldOn = sampleDay(held.heldOn, services.clock.today())
  const { id } = await planMeeting(ctx, { name, heldOn, startsAt, place, chair, secretary, propose: false })
  const { members } = await readMeetingPage(ctx, { id })
  await setMembers(ctx, {
    id,
    version: 1,
    members: [
      ...members.map(({ personId, name: own, post }) => ({ personId, name: own, post })),
      ...held.guests.map((guest) => ({ personId: null, ...guest })),
    ],
  })
  await setAgenda(ctx, {
    id,
    version: 2,
    items: held.items.map(({ kind, source, title, measure }) => ({
      id: null,
      kind,
      source,
      title,
      dutyId: measure === undefined ? null : (duties.get(measure)?.id ?? null),
    })),
  })
  await makePapers(on(held.heldOn, clerk), { id, version: 3 })
  return id
}

async function closeHeld(
  services: Services,
  organisationId: string,
  { held }: Sample,
  on: On,
  clerk: SampleActor,
  id: string,
): Promise<void> {
  const ctx = on(held.heldOn, clerk)
  const { posts } = await namesOf(services, organisationId)
  const { members, items, version } = await readMeetingPage(ctx, { id })
  await holdMeeting(ctx, {
    id,
    version,
    attendance: members.map((member) => ({
      memberId: member.id,
      attendance: held.absent.includes(member.name) ? 'absent' : 'present',
    })),
    items: held.items.map(({ outcome, discussion, resolution, activities }, index) => ({
      id: items[index]?.id ?? '',
      outcome,
      discussion,
      resolution,
      activities: activities.map(({ title, post, due }) => ({
        title,
        ownerPostId: need(posts, post),
        due: sampleDay(due, services.clock.today()),
      })),
    })),
    minutes: held.remarks,
  })
}
