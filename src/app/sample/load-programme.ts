import type { Services } from '../../core/context.ts'
import { addDays, type Day, fiscalYearOf } from '../../core/dates/days.ts'
import { inScope } from '../../core/db/database.ts'
import { decideProgramme } from '../../features/programme/decide-programme.ts'
import { propose } from '../../features/programme/propose-programme.ts'
import { contextOn, type SampleActor } from './sample-context.ts'

/** Days after 1 April on which this year's programme was decided. */
const DECIDED_AFTER = 20

/** This year's programme, proposed on 1 April and decided three weeks later; next year's as a draft of the last days. */
export async function loadProgramme(services: Services, organisationId: string, office: SampleActor): Promise<void> {
  const today = services.clock.today()
  const fiscalYear = fiscalYearOf(today)
  const first: Day = `${fiscalYear}-04-01`
  const on = (day: Day) => contextOn(services, organisationId, day, office)
  const { id } = await propose(on(first), { fiscalYear })
  const decidedOn = [addDays(first, DECIDED_AFTER), today].toSorted()[0] ?? today
  const changes = await inScope(services.db, organisationId, (tx) =>
    tx.selectFrom('programme').select('changes').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  await decideProgramme(on(decidedOn), {
    id,
    ...changes,
    decision: {
      decidedOn,
      decidedBy: '副広域連合長（最高情報セキュリティ責任者）',
      record: { documentNumber: '見広総第38号' },
    },
  })
  if (today > decidedOn) await propose(on(today), { fiscalYear: fiscalYear + 1 })
}
