import { allowed, denied, type Subject } from '../../core/command.ts'
import type { LevelAxis } from '../../core/db/db.gen.ts'

type SetRow = { id: string; axis: LevelAxis; name: string; validFrom: string | null; validTo: string | null }
type LevelRow = {
  id: string
  setId: string
  code: string
  name: string
  description: string
  guideline: string | null
  setEnded: string | null
}

/** Levels belong to the whole organisation. The row is locked, so that of two who replace a set at once the second finds it ended. */
export const levelSetSubject: Subject<SetRow, 'adopt'> = {
  find: (tx, id) =>
    tx
      .selectFrom('levelSet')
      .select(['id', 'axis', 'name', 'validFrom', 'validTo'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  unitOf: () => null,
  policy: { adopt: () => allowed },
}

/** Wording may be corrected while the set is in force; what a past day said stays. */
export const levelSubject: Subject<LevelRow, 'correct'> = {
  find: (tx, id) =>
    tx
      .selectFrom('level as l')
      .innerJoin('levelSet as s', (join) =>
        join.onRef('s.organisationId', '=', 'l.organisationId').onRef('s.id', '=', 'l.setId'),
      )
      .select(['l.id', 'l.setId', 'l.code', 'l.name', 'l.description', 'l.guideline', 's.validTo as setEnded'])
      .where('l.id', '=', id)
      .executeTakeFirst(),
  unitOf: () => null,
  policy: {
    correct: (_ctx, row) =>
      row.setEnded === null
        ? allowed
        : denied(
            '終わった体系の区分は直せません。今の体系の区分を直してください。',
            'A level of an ended set stays as it was. Correct the one in force.',
          ),
  },
}
