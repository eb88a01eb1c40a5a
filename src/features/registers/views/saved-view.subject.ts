import { allowed, denied, type Subject } from '../../../core/command.ts'
import type { Context } from '../../../core/context.ts'
import { fail } from '../../../core/errors.ts'

type SavedView = { id: string; accountId: string; register: string; name: string; query: unknown; shared: boolean }

/** Views belong to accounts; a job or the console has none. @throws {AppError} 403 */
export function accountOf({ actor }: Context): string {
  if (actor.kind !== 'user') throw fail('forbidden')
  return actor.id
}

const own = (ctx: Context, view: SavedView) =>
  ctx.actor.kind === 'user' && ctx.actor.id === view.accountId
    ? allowed
    : denied(
        'ほかの人が保存した表示は変えられません。自分の表示として保存し直してください。',
        'Views of others cannot be changed. Save it as your own.',
      )

export const savedViewSubject = (ctx: Context): Subject<SavedView, 'change'> => ({
  find: (tx, id) =>
    tx
      .selectFrom('savedView')
      .select(['id', 'accountId', 'register', 'name', 'query', 'shared'])
      .where('id', '=', id)
      // What somebody keeps for themselves is not there for others.
      .where((where) => where.or([where('shared', '=', true), where('accountId', '=', accountOf(ctx))]))
      .executeTakeFirst(),
  unitOf: () => null,
  policy: { change: own },
})
