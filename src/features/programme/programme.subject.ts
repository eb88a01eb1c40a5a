import { allowed, type Subject } from '../../core/command.ts'
import type { Day } from '../../core/dates/days.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import type { Tx } from '../../core/db/database.ts'
import type { ProgrammeState } from '../../core/db/db.gen.ts'
import { stepsSchema } from './programme.schema.ts'
import type { Step } from './propose.types.ts'

export type LoadedProgramme = {
  id: string
  fiscalYear: number
  version: number
  state: ProgrammeState
  changes: number
  basedOnId: string | null
  approvalId: string | null
}

/** Locked for as long as the command runs: two who change or decide one programme do it one after the other. */
export const findProgramme = (tx: Tx, id: string): Promise<LoadedProgramme | undefined> =>
  tx
    .selectFrom('programme')
    .select(['id', 'fiscalYear', 'version', 'state', 'changes', 'basedOnId', 'approvalId'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** A programme is of the whole body: a grant limited to a unit does not reach it. */
export const programmeSubject: Subject<LoadedProgramme, 'write'> = {
  find: findProgramme,
  unitOf: () => null,
  policy: { write: () => allowed },
}

export type LoadedLine = {
  id: string
  programmeId: string
  dutyId: string | null
  version: number
  title: string
  opens: Day
  due: Day
  ownerPostId: string | null
  perUnit: boolean
  steps: Step[]
  recordAsked: string
  minutes: number | null
  legalDay: boolean
  note: string
}

export const lineSubject: Subject<LoadedLine, 'write'> = {
  find: async (tx, id) => {
    const row = await tx
      .selectFrom('programmeLine')
      .select(['id', 'programmeId', 'dutyId', 'version', 'title', 'opens', 'due', 'ownerPostId'])
      .select(['perUnit', 'steps', 'recordAsked', 'minutes', 'legalDay', 'note'])
      .where('id', '=', id)
      .executeTakeFirst()
    return row && { ...row, steps: stepsSchema.parse(row.steps) }
  },
  unitOf: () => null,
  policy: { write: () => allowed },
}

/** 令和9年度 */
export const yearName = (fiscalYear: number): string => formatWareki(`${fiscalYear}-04-01`, { precision: 'fiscalYear' })
