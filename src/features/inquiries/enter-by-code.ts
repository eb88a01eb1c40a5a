import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../../core/command.ts'
import type { Context, Locale, Services } from '../../core/context.ts'
import type { Access } from '../../core/permission.ts'
import { inScope } from '../../core/db/database.ts'
import { inquiriesErrors } from './inquiries.errors.ts'
import { codeFits, makeTicket, readTicket, sha256 } from './inquiry-secrets.ts'

/** After this many wrong codes in a row the code is dead, whatever is typed; the office issues another one. */
export const MOST_FAILURES = 10

type Door = {
  id: string
  unitId: string
  unitName: string
  inquiryId: string
  codeHash: Buffer | null
  codeIssue: number
  usable: boolean
  failedCodes: number
}

/** Somebody who is known by a code only: may answer for this one target, and nothing else. */
const respondent = (
  services: Services,
  locale: Locale,
  organisationId: string,
  target: { id: string; unitId: string; unitName: string },
): Context => ({
  ...services,
  organisationId,
  actor: { kind: 'link', name: target.unitName, targetId: target.id },
  access: new Map([['inquiries.answer', new Set([target.unitId])]]) satisfies Access,
  locale,
})

const findDoor = sql<Door>`
  select t.id, t.unit_id, o.name as unit_name, t.inquiry_id, t.code_hash, t.code_issue, t.failed_codes,
    i.state = 'sent' and t.standing in ('waiting', 'returned') and t.code_used_at is null and t.failed_codes < ${MOST_FAILURES} as usable
  from inquiry_target t join inquiry i on i.organisation_id = t.organisation_id and i.id = t.inquiry_id
    join object o on o.organisation_id = t.organisation_id and o.id = t.unit_id`

/** Where no number fits, a code is compared all the same, and the answer is the same. */
const NOBODY = sha256('nobody')

/**
 * Opens the answer of one target by the number and the code of its letter. An unknown body, an unknown number, a wrong, used or locked code
 * and a closed inquiry are one refusal (OWASP ASVS 5.0 6.3.8): nobody learns which numbers exist.
 */
export async function enterByCode(
  services: Services,
  locale: Locale,
  input: { organisation: string; number: string; code: string },
): Promise<{ ticket: string; ctx: Context; targetId: string }> {
  const { rows: bodies } = await sql<{ organisationId: string }>`
    select organisation_id from organisation_by_code(${input.organisation.trim().toLowerCase()})`.execute(services.db)
  const organisationId = bodies[0]?.organisationId
  const number = input.number.normalize('NFKC').replaceAll(/\D/g, '')
  const door = organisationId === undefined ? undefined : await findByNumber(services, organisationId, number)
  // A locked number costs nothing more: no row, no history.
  if (!door || organisationId === undefined || door.failedCodes >= MOST_FAILURES) {
    codeFits(input.code, NOBODY)
    throw inquiriesErrors('cannotEnter')
  }
  const ctx = respondent(services, locale, organisationId, door)
  const entered = await tryCode(ctx, { id: door.id, code: input.code })
  if (!entered) throw inquiriesErrors('cannotEnter')
  const ticket = makeTicket(
    services,
    { organisationId, targetId: door.id, issue: door.codeIssue },
    services.clock.now(),
  )
  return { ticket, ctx, targetId: door.id }
}

const findByNumber = (services: Services, organisationId: string, number: string): Promise<Door | undefined> =>
  inScope(services.db, organisationId, async (tx) => {
    const { rows } = await sql<Door>`${findDoor} where t.number = ${number}`.execute(tx)
    return rows[0]
  })

/** One try, counted under the target's lock, so that many at one moment get no more than ten. */
const tryCode = command(
  'inquiries.answer',
  z.object({ id: z.uuid(), code: z.string() }),
  async ({ tx, ctx, input, record }) => {
    const { rows } = await sql<Door>`${findDoor} where t.id = ${input.id} for no key update of t`.execute(tx)
    const [door] = rows
    if (!door) throw inquiriesErrors('cannotEnter')
    const fits = codeFits(input.code, door.codeHash ?? NOBODY) && door.codeHash !== null && door.usable
    const { failedCodes } = door
    const after = fits ? 0 : Math.min(failedCodes + 1, MOST_FAILURES)
    await tx.updateTable('inquiryTarget').set({ failedCodes: after }).where('id', '=', door.id).execute()
    const shown = { name: door.unitName, inquiryId: door.inquiryId }
    record({
      action: fits ? 'inquiry.enter' : 'inquiry.refuse',
      kind: 'inquiryTarget',
      id: door.id,
      unitId: ctx.actor.kind === 'link' ? door.unitId : null,
      before: { ...shown, failedCodes },
      after: { ...shown, failedCodes: after },
    })
    return fits
  },
)

/** Who holds a ticket; a code that was used, or issued anew, has ended it. @throws {AppError} 403 */
export async function holderOf(
  services: Services,
  locale: Locale,
  token: string,
): Promise<{ ctx: Context; targetId: string }> {
  const ticket = readTicket(services, token, services.clock.now())
  if (!ticket) throw inquiriesErrors('ticketEnded')
  const { organisationId, targetId, issue } = ticket
  const door = await inScope(services.db, organisationId, async (tx) => {
    const { rows } = await sql<Door & { used: boolean }>`
      ${findDoor} where t.id = ${targetId} and t.code_issue = ${issue} and t.code_used_at is null`.execute(tx)
    return rows[0]
  })
  if (!door) throw inquiriesErrors('ticketEnded')
  return { ctx: respondent(services, locale, organisationId, door), targetId }
}
