import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { query } from '../../core/query.ts'
import { amendProgramme, dropProgramme } from './amend-programme.ts'
import { askDecision } from './ask-decision.ts'
import { decideProgramme } from './decide-programme.ts'
import { addLine, changeLine, leaveOut, removeLine } from './edit-lines.ts'
import { programmeContract } from './programme.contract.ts'
import { loadProgramme } from './programme.queries.ts'
import { programmeSheet } from './programme.sheet.ts'
import { yearName } from './programme.subject.ts'
import { propose } from './propose-programme.ts'
import { setQuietMonths } from './quiet-months.ts'

const os = implement(programmeContract).$context<RequestContext>().use(guard)
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const programmeRouter = os.router({
  get: os.get.handler(({ context: { ctx }, input }) =>
    query(ctx, 'programme.read', (tx, reach) => loadProgramme(tx, ctx, reach, input)),
  ),
  propose: os.propose.handler(({ context: { ctx }, input }) => propose(ctx, input)),
  amend: os.amend.handler(({ context: { ctx }, input }) => amendProgramme(ctx, input)),
  drop: os.drop.handler(({ context: { ctx }, input }) => dropProgramme(ctx, input)),
  addLine: os.addLine.handler(({ context: { ctx }, input }) => addLine(ctx, input)),
  changeLine: os.changeLine.handler(({ context: { ctx }, input }) => changeLine(ctx, input)),
  removeLine: os.removeLine.handler(({ context: { ctx }, input }) => removeLine(ctx, input)),
  leaveOut: os.leaveOut.handler(({ context: { ctx }, input }) => leaveOut(ctx, input)),
  ask: os.ask.handler(({ context: { ctx }, input }) => askDecision(ctx, input)),
  decide: os.decide.handler(({ context: { ctx }, input }) => decideProgramme(ctx, input)),
  setQuietMonths: os.setQuietMonths.handler(({ context: { ctx }, input }) => setQuietMonths(ctx, input)),
  sheet: os.sheet.handler(({ context: { ctx }, input }) =>
    query(ctx, 'programme.read', async (tx, reach) => {
      const page = await loadProgramme(tx, ctx, reach, { id: input.id })
      const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
      const bytes = await programmeSheet(page, ctx, name)
      return new File([new Uint8Array(bytes)], `年間計画_${yearName(page.fiscalYear)}.xlsx`, { type: XLSX })
    }),
  ),
})
