import { parse } from 'yaml'
import type { Context, Services } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { agreeStep } from '../../features/approvals/agree-step.ts'
import { readApprovalRow, stepsNow } from '../../features/approvals/approval-row.ts'
import { showIncoming } from '../../features/approvals/ask-viewing.ts'
import { closeIncoming } from '../../features/approvals/close-incoming.ts'
import { createClass } from '../../features/approvals/create-class.ts'
import { makeDraftApproval } from '../../features/approvals/draft-approval.ts'
import { makeEnterPaper } from '../../features/approvals/enter-decided.ts'
import { receiveIncoming } from '../../features/approvals/receive-incoming.ts'
import { returnApproval } from '../../features/approvals/return-approval.ts'
import { seeViewing } from '../../features/approvals/see-viewing.ts'
import { submitApproval } from '../../features/approvals/submit-approval.ts'
import { approvalEffects } from '../approval-effects.ts'
import { readSample, readSampleText } from './read-sample.ts'
import { type SampleApprovals, sampleApprovalsSchema } from './sample-approvals.schema.ts'
import { contextOn, need, type SampleActor } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import { readPlaces } from './sample-lookup.ts'
import { sampleMatter } from './sample-matters.ts'

type Run = {
  on: (day: string, username: string) => Context
  day: (day: string) => string
  units: ReadonlyMap<string, string>
  classId: string
}

/** Drafts that wait, came back, circulate and are decided, and papers that came in; each by the command of its screen on its own day. */
export async function loadApprovals(
  services: Services,
  organisationId: string,
  actors: ReadonlyMap<string, SampleActor>,
  office: SampleActor,
): Promise<void> {
  const sample = sampleApprovalsSchema.parse(parse(new TextDecoder().decode(await readSampleText('approvals.yaml'))))
  const today = services.clock.today()
  const begin = sampleDay('FY-0-04-01', today)
  // Whoever drafts came in April: nothing of theirs is older.
  const day = (text: string) => [sampleDay(text, today), begin].toSorted()[1] ?? today
  const step = { postId: null, securityRole: null, superior: false }
  const { id: classId } = await createClass(contextOn(services, organisationId, begin, office), {
    kind: 'other',
    name: sample.class.name,
    way: 'here',
    steps: [
      { ...step, position: 1, kind: 'circulate', superior: true },
      { ...step, position: 2, kind: 'circulate', superior: true },
      { ...step, position: 3, kind: 'decide', securityRole: sample.class.decides },
    ],
  })
  const on = (text: string, username: string) => contextOn(services, organisationId, day(text), need(actors, username))
  const { units } = await readPlaces(services, organisationId)
  for (const item of sample.approvals) await loadOne({ on, day, units, classId }, item)
  const posts = await postsByKey(services, organisationId)
  for (const item of sample.incoming) await loadIncoming({ on, day, units, classId }, item, posts)
}

async function loadOne({ on, day, units, classId }: Run, item: SampleApprovals['approvals'][number]): Promise<void> {
  const ctx = on(item.on, item.by)
  const { subject, body, way } = item
  const matter = { subject, body, way, ...(await sampleMatter(ctx, item, { units, day })) }
  const { id } = await makeDraftApproval(approvalEffects)(ctx, { ...matter, ...(way === 'here' ? { classId } : {}) })
  if (item.draft) return
  await submitApproval(ctx, { id, version: 1 })
  const aim = async (by: Context) => {
    const row = await inScope(by.db, by.organisationId, (tx) => readApprovalRow(tx, id))
    const stepId = row && stepsNow(row).find(({ state }) => state === 'here')?.id
    return { id, version: row?.version ?? 0, stepId: stepId ?? '' }
  }
  for (const username of item.agreedBy) {
    const by = on(item.on, username)
    await agreeStep(by, await aim(by))
  }
  if (item.returnedBy !== undefined) {
    const by = on(item.on, item.returnedBy)
    await returnApproval(by, { ...(await aim(by)), comment: item.comment })
  }
  if (item.decided === undefined) return
  const { on: decidedOn, post, name, number } = item.decided
  const paper = { decidedOn: day(decidedOn), decidedPost: post, decidedName: name, documentNumber: number }
  await makeEnterPaper(approvalEffects)(on(decidedOn, item.by), { id, version: 2, ...paper })
}

async function loadIncoming(
  { on, day, units }: Run,
  item: SampleApprovals['incoming'][number],
  posts: ReadonlyMap<string, string>,
): Promise<void> {
  const ctx = on(item.on, item.by)
  const { id } = await receiveIncoming(ctx, {
    subject: item.subject,
    fromName: item.from,
    theirNumber: item.number,
    receivedOn: day(item.on),
    unitId: need(units, item.unit),
    answerBy: item.answerBy === undefined ? '' : day(item.answerBy),
  })
  await showIncoming(ctx, { id, postIds: item.shownTo.map((key) => need(posts, key)) })
  for (const username of item.seenBy) {
    const by = on(item.on, username)
    const rows = await inScope(by.db, by.organisationId, (tx) =>
      tx.selectFrom('viewing').select('id').where('incomingId', '=', id).orderBy('position').execute(),
    )
    await seeViewing(by, { id: rows[0]?.id ?? '' })
  }
  if (item.closed) await closeIncoming(ctx, { id, version: 1 })
}

/** Ids of posts by the keys of the sample's file. */
async function postsByKey({ db }: Services, organisationId: string): Promise<Map<string, string>> {
  const { organisation } = await readSample()
  const rows = await inScope(db, organisationId, (tx) => tx.selectFrom('post').select(['id', 'title']).execute())
  const byTitle = new Map(rows.map(({ id, title }) => [title, id]))
  return new Map(organisation.posts.map(({ key, title }) => [key, byTitle.get(title) ?? '']))
}
