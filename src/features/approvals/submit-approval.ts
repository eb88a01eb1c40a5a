import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { approvalErrors } from './approvals.errors.ts'
import { drafterInput } from './approvals.schema.ts'
import { loadClasses } from './classes.queries.ts'
import { loadApproval } from './load-approval.ts'
import { planRoute } from './route.queries.ts'
import { lived, writeAct } from './write-act.ts'

/**
 * Sets a draft on its way: the steps are made from the class for this day. Here the first posts have it before them at once; on paper the steps are
 * the stamp boxes of the sheet.
 */
export const submitApproval = command('self', drafterInput, async (scope) => {
  const { tx, ctx, input } = scope
  const { row } = await loadApproval(scope, input, 'submit')
  const today = ctx.clock.today()
  const of = (await loadClasses(tx, row.kind)).find(({ id }) => id === row.classId)
  if (row.way === 'here' && !of) throw approvalErrors('classMissing', {}, [{ path: 'classId', message: '' }])
  const route = of ? await planRoute(tx, row, of, today) : { steps: [], missing: [], standing: false }
  if (row.way === 'here' && route.missing.length > 0)
    throw approvalErrors('roleVacant', { step: route.missing.join('、') })
  const made = route.steps.map(({ post, ...step }) => ({
    ...step,
    post: post.title,
    id: newId(ctx.clock.now().getTime()),
  }))
  const after = lived(row, { act: 'submit', steps: made })
  const states = new Map(after.steps.map(({ id, state }) => [id, state]))
  if (made.length > 0)
    await tx
      .insertInto('approvalStep')
      .values(
        made.map(({ id, position, kind, postId, post }) => ({
          organisationId: ctx.organisationId,
          id,
          approvalId: row.id,
          round: row.round,
          position,
          kind,
          postId,
          post,
          standing: kind === 'decide' && route.standing,
          state: states.get(id) ?? ('waiting' as const),
        })),
      )
      .execute()
  await writeAct(scope, row, 'submit', after, { told: { post: row.draftedPost, comment: input.comment } })
  return {}
})
