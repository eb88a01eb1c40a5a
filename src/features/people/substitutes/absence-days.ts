import type { Day } from '../../../core/dates/days.ts'
import type { Tx } from '../../../core/db/database.ts'
import { peopleErrors } from '../people.errors.ts'

type Days = { personId: string; validFrom: Day; validTo: Day }

/** One answer for a day: absences of a person do not overlap. @throws {AppError} 422 where the days run backwards, 409 where they overlap */
export async function requireFreeDays(
  tx: Tx,
  { personId, validFrom, validTo }: Days,
  besides: string | null,
): Promise<void> {
  if (validTo < validFrom) throw peopleErrors('endBeforeStart', {}, [{ path: 'validTo', message: '' }])
  const overlap = await tx
    .selectFrom('absence')
    .select('id')
    .where('personId', '=', personId)
    .where('validFrom', '<=', validTo)
    .where('validTo', '>=', validFrom)
    .$if(besides !== null, (rows) => rows.where('id', '!=', besides))
    .executeTakeFirst()
  if (overlap) throw peopleErrors('absentAlready', {}, [{ path: 'validFrom', message: '' }])
}
