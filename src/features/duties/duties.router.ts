import { implement } from '@orpc/server'
import type { Tx } from '../../core/db/database.ts'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { query } from '../../core/query.ts'
import { assignOwner, registerObject, takeUp } from './change-duty.ts'
import { searchClauses } from './clause-links.queries.ts'
import { createOwnDuty } from './create-own-duty.ts'
import { decideNotApplicable, endDecision } from './decide-not-applicable.ts'
import { decideOperationalMatters } from './decide-operational-matters.ts'
import { dutiesContract } from './duties.contract.ts'
import { headsSheet, operationalMattersDocument } from './duties.sheet.ts'
import { loadDutyDetail } from './duty-detail.queries.ts'
import { loadDutyRows, pageOf } from './duty-rows.queries.ts'
import { loadHeads, loadSilent } from './heads.queries.ts'
import { linkRule, unlinkRule } from './link-rule.ts'
import { loadOperationalMatters } from './operational-matters.queries.ts'

const os = implement(dutiesContract).$context<RequestContext>().use(guard)
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const organisationName = async (tx: Tx): Promise<string> =>
  (await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()).name
const file = (bytes: Uint8Array, name: string, type: string): File => new File([new Uint8Array(bytes)], name, { type })

export const dutiesRouter = os.router({
  list: os.list.handler(({ context: { ctx }, input }) =>
    query(ctx, 'duties.read', async (tx) => pageOf((await loadDutyRows(tx, ctx)).rows, input)),
  ),
  get: os.get.handler(({ context: { ctx }, input }) =>
    query(ctx, 'duties.read', (tx, reach) => loadDutyDetail(tx, ctx, reach, input.id, input.bodyId)),
  ),
  searchClauses: os.searchClauses.handler(({ context: { ctx }, input }) =>
    query(ctx, 'duties.read', async (tx) => ({ rows: await searchClauses(tx, input) })),
  ),
  linkRule: os.linkRule.handler(({ context: { ctx }, input }) => linkRule(ctx, input)),
  unlinkRule: os.unlinkRule.handler(({ context: { ctx }, input }) => unlinkRule(ctx, input)),
  assignOwner: os.assignOwner.handler(({ context: { ctx }, input }) => assignOwner(ctx, input)),
  create: os.create.handler(({ context: { ctx }, input }) => createOwnDuty(ctx, input)),
  registerObject: os.registerObject.handler(({ context: { ctx }, input }) => registerObject(ctx, input)),
  decideNotApplicable: os.decideNotApplicable.handler(({ context: { ctx }, input }) => decideNotApplicable(ctx, input)),
  endDecision: os.endDecision.handler(({ context: { ctx }, input }) => endDecision(ctx, input)),
  silent: os.silent.handler(({ context: { ctx } }) =>
    query(ctx, 'duties.read', async (tx) => ({ rows: await loadSilent(tx) })),
  ),
  takeUp: os.takeUp.handler(({ context: { ctx }, input }) => takeUp(ctx, input)),
  operationalMatters: os.operationalMatters.handler(({ context: { ctx } }) =>
    query(ctx, 'duties.read', (tx) => loadOperationalMatters(tx, ctx)),
  ),
  decideOperationalMatters: os.decideOperationalMatters.handler(({ context: { ctx }, input }) =>
    decideOperationalMatters(ctx, input),
  ),
  operationalMattersSheet: os.operationalMattersSheet.handler(({ context: { ctx } }) =>
    query(ctx, 'duties.read', async (tx) =>
      file(
        await operationalMattersDocument(await loadOperationalMatters(tx, ctx), ctx, await organisationName(tx)),
        '運用事項決定一覧.docx',
        DOCX,
      ),
    ),
  ),
  heads: os.heads.handler(({ context: { ctx }, input }) =>
    query(ctx, 'duties.read', (tx) => loadHeads(tx, ctx, input.bodyId)),
  ),
  headsSheet: os.headsSheet.handler(({ context: { ctx }, input }) =>
    query(ctx, 'duties.read', async (tx) =>
      file(
        await headsSheet(await loadHeads(tx, ctx, input.bodyId), ctx, await organisationName(tx)),
        '施行規則16条の3対応状況一覧.xlsx',
        XLSX,
      ),
    ),
  ),
})
