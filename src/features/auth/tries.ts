import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Services } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { fullAccess } from '../../core/permission.ts'
import { countTry } from './lock-out.rules.ts'
import { recordLock } from './record-lock.ts'

/** On whose door it was knocked: an account, or a name that nobody has. */
export type Knocked = { kind: 'account'; organisationId: string; id: string } | { kind: 'nobody'; nameHash: string }
type Admitted = { locks: boolean }

/** The account behind a sign-in name or address of the sign-in library; a name that nobody has is kept as its hash only. */
export async function knockedOn({ db }: Services, by: 'username' | 'email', name: string): Promise<Knocked> {
  const { rows } = await sql<{
    id: string
    organisationId: string
  }>`select id, "organisationId" as organisation_id from auth."user" where ${sql.ref(by)} = ${name}`.execute(db)
  const [found] = rows
  return found
    ? { kind: 'account', ...found }
    : { kind: 'nobody', nameHash: createHash('sha256').update(`${by} ${name}`).digest('hex') }
}

/** Counts a try before anything is verified. @returns until when the door is shut, or what the try did. */
export const beginTry = (services: Services, knocked: Knocked): Promise<Admitted | { lockedUntil: Date }> =>
  knocked.kind === 'account' ? tryOnAccount(services, knocked) : tryOnNobody(services, knocked.nameHash)

type Account = Extract<Knocked, { kind: 'account' }>

const tryOnAccount = ({ db, clock }: Services, { organisationId, id }: Account) =>
  inScope(db, organisationId, async (tx): Promise<Admitted | { lockedUntil: Date }> => {
    const tries = await tx
      .selectFrom('account')
      .select(['failedSignIns', 'lockedUntil'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!tries) return { locks: false }
    const next = countTry(tries, clock.now())
    if (!next) return { lockedUntil: tries.lockedUntil ?? clock.now() }
    const { locks, ...counted } = next
    await tx.updateTable('account').set(counted).where('id', '=', id).execute()
    return { locks }
  })

const tryOnNobody = ({ db, clock }: Services, nameHash: string) =>
  db.transaction().execute(async (tx): Promise<Admitted | { lockedUntil: Date }> => {
    const now = clock.now()
    await sql`insert into auth.unknown_name (name_hash, failed_sign_ins, last_try_at) values (${nameHash}, 0, ${now}) on conflict do nothing`.execute(
      tx,
    )
    const { rows } = await sql<{
      failedSignIns: number
      lockedUntil: Date | null
    }>`select failed_sign_ins, locked_until from auth.unknown_name where name_hash = ${nameHash} for update`.execute(tx)
    const tries = rows[0] ?? { failedSignIns: 0, lockedUntil: null }
    const next = countTry(tries, now)
    if (!next) return { lockedUntil: tries.lockedUntil ?? now }
    await sql`update auth.unknown_name set failed_sign_ins = ${next.failedSignIns}, locked_until = ${next.lockedUntil}, last_try_at = ${now} where name_hash = ${nameHash}`.execute(
      tx,
    )
    return { locks: next.locks }
  })

/** The try was no wrong password: the second step is still to come, or nothing was verified at all. */
export async function takeBackTry({ db }: Services, knocked: Knocked, { locks }: Admitted): Promise<void> {
  const unlock = locks ? sql`, locked_until = null` : sql``
  if (knocked.kind === 'nobody') {
    await sql`update auth.unknown_name set failed_sign_ins = greatest(failed_sign_ins - 1, 0) ${unlock} where name_hash = ${knocked.nameHash}`.execute(
      db,
    )
    return
  }
  await inScope(db, knocked.organisationId, (tx) =>
    sql`update account set failed_sign_ins = greatest(failed_sign_ins - 1, 0) ${unlock} where id = ${knocked.id}`.execute(
      tx,
    ),
  )
}

/** Somebody is in, whichever way: the count begins anew. The page of accounts shows the time. */
export async function noteSignIn({ db, clock }: Services, account: { organisationId: string; id: string }) {
  await inScope(db, account.organisationId, (tx) =>
    tx
      .updateTable('account')
      .set({ failedSignIns: 0, lockedUntil: null, lastSignInAt: clock.now() })
      .where('id', '=', account.id)
      .execute(),
  )
}

/** The try was wrong; where it locked the account, history says so. */
export async function noteWrongTry(services: Services, knocked: Knocked, { locks }: Admitted): Promise<void> {
  if (knocked.kind === 'nobody' || !locks) return
  await recordLock(
    {
      ...services,
      organisationId: knocked.organisationId,
      actor: { kind: 'job', name: 'sign-in' },
      access: fullAccess,
      locale: 'ja',
    },
    { id: knocked.id },
  )
}

/** A day without a further try forgets a name that nobody has. */
export async function forgetUnknownNames({ db, clock }: Services): Promise<void> {
  const yesterday = new Date(clock.now().getTime() - 86_400_000)
  await sql`delete from auth.unknown_name where last_try_at < ${yesterday} and (locked_until is null or locked_until < ${clock.now()})`.execute(
    db,
  )
}
