import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { ApprovalKind, ApprovalWay } from '../../core/db/db.gen.ts'
import { newId } from '../../core/ids.ts'
import { insertRecord, type RecordAttributes } from '../../core/record-row.ts'
import { approvalErrors } from './approvals.errors.ts'
import type { Facts } from './class-condition.rules.ts'
import { chooseClass } from './classes.queries.ts'
import type { EffectScope } from './effects.types.ts'

type NewDraft = {
  kind: ApprovalKind
  /** 件名 */
  subject: string
  /** 伺い文 */
  body: string
  reason: string
  /** What takes effect when it is decided, in the shape that the effect of the kind parses. */
  proposal: object
  unitId: string | null
  record: RecordAttributes
  /** 決裁区分 chosen by a person; otherwise the first of the kind whose condition holds. */
  classId?: string | undefined
  /** What is known of the matter, for the conditions of 決裁区分. */
  facts?: Facts | undefined
  /** In which way it is decided; otherwise that of the class, and on paper where there is none. */
  way?: ApprovalWay | undefined
}

/** Without letters that are taken for digits on paper. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const newKey = (): string => {
  const four = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${four()}-${four()}-${four()}`
}

/** Makes a 起案 that has not been submitted yet; whoever asks for the decision keeps the id and reads the outcome from its effect. */
export async function insertDraft({ tx, ctx, record }: EffectScope, draft: NewDraft): Promise<string> {
  const { kind, subject, body, reason, proposal, unitId } = draft
  const now = ctx.clock.now()
  const today = ctx.clock.today()
  const id = newId(now.getTime())
  const personId = ctx.actor.kind === 'user' ? ctx.actor.personId : null
  const chosen = await chooseClass(tx, kind, { unitId, ...draft.facts }, today, draft.classId)
  if (draft.classId !== undefined && !chosen) throw approvalErrors('otherKind', {}, [{ path: 'classId', message: '' }])
  const { rows: posts } = await sql<{ id: string; title: string }>`
    select p.id, p.title from assignment a join post p on p.organisation_id = a.organisation_id and p.id = a.post_id
    where a.person_id = ${personId}::uuid and a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to >= ${today}::date)
    order by a.valid_from, a.id limit 1`.execute(tx)
  await insertRecord(tx, ctx, id, 'approval', today, draft.record)
  const row = {
    organisationId: ctx.organisationId,
    id,
    kind,
    classId: chosen?.id ?? null,
    subject,
    body,
    reason,
    proposal: JSON.stringify(proposal),
    way: draft.way ?? chosen?.way ?? ('paper' as const),
    unitId,
    draftedBy: personId,
    draftedByName: ctx.actor.name,
    draftedPostId: posts[0]?.id ?? null,
    draftedPost: posts[0]?.title ?? '',
    draftedOn: today,
    key: newKey(),
    createdAt: now,
  }
  await tx.insertInto('approval').values(row).execute()
  record({
    action: 'approval.draft',
    kind: 'approval',
    id,
    unitId,
    before: null,
    after: {
      title: subject,
      body,
      reason,
      approvalKind: kind,
      way: row.way,
      draftedPost: row.draftedPost,
      draftedOn: today,
      key: row.key,
      proposal,
    },
  })
  return id
}
