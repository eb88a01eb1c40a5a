import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { approvalErrors } from './approvals.errors.ts'
import { routeFaultTexts } from './approvals.labels.ts'
import type { newClass } from './approvals.schema.ts'
import { routeFault } from './route.rules.ts'

type Saved = Pick<z.output<typeof newClass>, 'steps' | 'settingBodyId'>

/** The route can be gone, and every post, role and setting body that it names is there. @throws {AppError} 404, 422 */
export async function checkClass(tx: Tx, { steps, settingBodyId }: Saved): Promise<void> {
  const one = ({ postId, securityRole, superior }: Saved['steps'][number]) =>
    Number(postId !== null) + Number(securityRole !== null) + Number(superior) === 1
  if (!steps.every(one)) throw approvalErrors('stepBy', {}, [{ path: 'steps', message: '' }])
  const fault = routeFault(steps)
  if (fault !== null) throw approvalErrors('steps', {}, [{ path: 'steps', message: routeFaultTexts[fault].ja }])
  const posts = steps.flatMap(({ postId }) => postId ?? [])
  const roles = steps.flatMap(({ securityRole }) => securityRole ?? [])
  if (settingBodyId !== null) {
    const body = await tx.selectFrom('settingBody').select('id').where('id', '=', settingBodyId).executeTakeFirst()
    if (!body) throw fail('notFound', {}, [{ path: 'settingBodyId', message: '' }])
  }
  if (posts.length > 0) {
    const found = await tx.selectFrom('post').select('id').where('id', 'in', posts).execute()
    if (found.length !== new Set(posts).size) throw fail('notFound', {}, [{ path: 'steps', message: '' }])
  }
  if (roles.length > 0) {
    const found = await tx.selectFrom('securityRole').select('code').where('code', 'in', roles).execute()
    if (found.length !== new Set(roles).size) throw fail('notFound', {}, [{ path: 'steps', message: '' }])
  }
}

export async function writeSteps(
  tx: Tx,
  ctx: Pick<Context, 'organisationId' | 'clock'>,
  classId: string,
  steps: Saved['steps'],
): Promise<void> {
  const { organisationId, clock } = ctx
  await tx
    .insertInto('approvalClassStep')
    .values(steps.map((step) => ({ organisationId, id: newId(clock.now().getTime()), classId, ...step })))
    .execute()
}
