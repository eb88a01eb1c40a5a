import type { CommandScope } from '../../core/command.ts'
import { foldName } from '../../core/fold-text.ts'
import { loadDesignated } from '../people/responsible.queries.ts'
import { dualRoleErrors } from './dual-roles.errors.ts'
import type { Override } from './dual-roles.schema.ts'

type Doubly = { personId: string | null; name: string }
export type Approver = { approverId: string | null; approver: string }

/**
 * Who approved, by name, as it was on the day of approval. Nobody approves a double role of their own.
 * @throws {AppError} 422 for an unknown or vacant approver, and where it is one of the doubly placed
 */
export async function readApprover(
  { tx, ctx }: Pick<CommandScope<unknown>, 'tx' | 'ctx'>,
  { approvedBy, decidedOn }: Pick<Override, 'approvedBy' | 'decidedOn'>,
  doubly: readonly Doubly[],
): Promise<Approver> {
  const at = [{ path: 'override.approvedBy', message: '' }]
  if (decidedOn > ctx.clock.today())
    throw dualRoleErrors('futureDecision', {}, [{ path: 'override.decidedOn', message: '' }])
  const refuse = (same: (one: Doubly) => boolean) => {
    const found = doubly.find(same)
    if (found) throw dualRoleErrors('samePerson', { person: found.name }, at)
  }
  if ('name' in approvedBy) {
    const text = foldName(approvedBy.name)
    refuse(({ name }) => text.includes(foldName(name)))
    return { approverId: null, approver: approvedBy.name }
  }
  if ('personId' in approvedBy) {
    const person = await tx
      .selectFrom('object')
      .select(['id', 'name'])
      .where('id', '=', approvedBy.personId)
      .where('kind', '=', 'person')
      .executeTakeFirst()
    if (!person) throw dualRoleErrors('unknownApprover', {}, at)
    refuse(({ personId }) => personId === person.id)
    const posts = (await loadDesignated(tx, decidedOn, 'all')).posts.filter(({ holders }) =>
      holders.some((holder) => holder.personId === person.id),
    )
    return { approverId: person.id, approver: [...posts.map(({ title }) => title), person.name].join(' ') }
  }
  const post = (await loadDesignated(tx, decidedOn, 'all')).posts.find(({ id }) => id === approvedBy.postId)
  if (!post) throw dualRoleErrors('unknownApprover', {}, at)
  if (post.holders.length === 0) throw dualRoleErrors('vacantApprover', { post: post.title }, at)
  refuse(({ personId }) => post.holders.some((holder) => holder.personId === personId))
  const [only] = post.holders
  return {
    approverId: post.holders.length === 1 && only ? only.personId : null,
    approver: `${post.title} ${post.holders.map(({ name }) => name).join('・')}`,
  }
}
