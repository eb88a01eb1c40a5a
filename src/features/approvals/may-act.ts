import { allowed, type Allowed, denied } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { inUnitScope, type Verb } from '../../core/permission.ts'
import { afterAct, closedStates, type Hindrance, type Life, type StepAct, withDrafter } from './approval.rules.ts'
import { hindranceTexts } from './approvals.labels.ts'
import { type Approval, stepsNow, type StepRow } from './approval-row.ts'
import { type OwnPosts, personOf } from './own-posts.queries.ts'

type AroundAct =
  | 'amend'
  | 'submit'
  | 'takeBack'
  | 'withdraw'
  | 'enterPaper'
  | 'enterElsewhere'
  | 'addFile'
  | 'addScan'
  | 'askViewing'
export type AtStep = StepAct | 'afterView'
export type ApprovalAct = AroundAct | AtStep

export const lifeOf = (row: Approval): Life => ({
  state: row.state,
  way: row.way,
  round: row.round,
  steps: stepsNow(row),
})

const because = (hindrance: Hindrance): Allowed => denied(hindranceTexts[hindrance].ja, hindranceTexts[hindrance].en)

/** Drafted by the actor: the person of the roster, or the account where it has none. */
export const isDrafter = ({ actor }: Context, row: Pick<Approval, 'draftedBy' | 'enteredBy'>): boolean =>
  actor.kind === 'user' && (row.draftedBy === null ? actor.id === row.enteredBy : actor.personId === row.draftedBy)

const holds = (ctx: Context, verb: Verb, unitId: string | null): boolean => {
  const scope = ctx.access.get(verb)
  return scope !== undefined && inUnitScope(scope, unitId)
}

const offices = denied(
  '起案した人と、決裁の事務を担当する人が行います。',
  'This is for who drafted it and for who keeps the approvals.',
)

/** Whether the actor may do an act on an approval now, asked by commands and by the page alike: first whose it is, then whether it is open. */
export function mayAct(ctx: Context, row: Approval, posts: OwnPosts, act: ApprovalAct, stepId: string | null): Allowed {
  switch (act) {
    case 'agree':
    case 'decide':
    case 'refuse':
    case 'return':
    case 'pullUp':
      return atStep(row, posts, act, stepId)
    case 'afterView':
      return afterView(ctx, row, posts, stepId)
    default:
      return around(ctx, row, act)
  }
}

function around(ctx: Context, row: Approval, act: AroundAct): Allowed {
  const mine = isDrafter(ctx, row) || holds(ctx, 'approvals.write', row.unitId)
  // A head of a unit enters what was decided on paper for the unit (brief of 決裁: drafter or whoever drafts for the unit).
  const ofUnit = mine || (row.unitId !== null && holds(ctx, 'approvals.draft', row.unitId))
  if (act === 'addScan') return !ofUnit ? offices : row.state === 'withdrawn' ? because('closed') : allowed
  if (act === 'askViewing')
    return !ofUnit
      ? offices
      : row.state === 'decided'
        ? allowed
        : denied('決裁が済むと供覧に回せます。', 'It can be passed on once it is decided.')
  if (act === 'enterPaper' || act === 'enterElsewhere') return ofUnit ? open(row, { act }) : offices
  if (!mine) return offices
  if (act === 'addFile') return open(row, { act: 'amend' })
  if (act !== 'submit') return open(row, { act })
  if (closedStates.includes(row.state)) return because('closed')
  return withDrafter.includes(row.state) ? allowed : because('circulating')
}

const open = (row: Approval, act: Parameters<typeof afterAct>[1]): Allowed => {
  const outcome = afterAct(lifeOf(row), act)
  return 'hindrance' in outcome ? because(outcome.hindrance) : allowed
}

/** Acting at a step rests on the post of that day and on nothing else: whoever only reads otherwise decides as 事務局長 all the same. */
function atStep(row: Approval, posts: OwnPosts, act: StepAct, stepId: string | null): Allowed {
  const step = stepsNow(row).find(({ id }) => id === stepId)
  if (!step) return open(row, { act, stepId: stepId ?? '' })
  if (!posts.has(step.postId))
    return denied(
      `「${step.post}」の職にある人か、その代理をする人が行います。`,
      `This is for who holds “${step.post}” today or acts for it.`,
    )
  return open(row, { act, stepId: step.id })
}

const afterViewOf = (row: Approval, stepId: string | null): StepRow | undefined =>
  row.steps.find(({ id }) => id === stepId)

/** 後閲: the holder who was away, or who holds the post since. */
function afterView(ctx: Context, row: Approval, posts: OwnPosts, stepId: string | null): Allowed {
  const step = afterViewOf(row, stepId)
  if (!step || step.afterViewPersonId === null || step.afterViewedAt !== null)
    return denied('後閲を待っているところはありません。', 'Nothing waits to be seen afterwards.')
  const holder = posts.get(step.postId)
  return personOf(ctx) === step.afterViewPersonId || (holder && holder.acting === null)
    ? allowed
    : denied('不在だった職員本人が行います。', 'This is for the holder who was away.')
}
