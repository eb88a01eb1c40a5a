import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { addHolding } from './add-holding.ts'
import { adoptLevelSet } from './adopt-level-set.ts'
import { readClassOf } from './class-reasons.queries.ts'
import { endHolding } from './end-holding.ts'
import { findContainers, readHoldings } from './holdings.queries.ts'
import { levelsContract } from './levels.contract.ts'
import { readLevels, readUsage } from './levels.queries.ts'
import { updateLevel } from './update-level.ts'

const os = implement(levelsContract).$context<RequestContext>().use(guard)
const ok = { ok: true as const }

export const levelsRouter = os.router({
  get: os.get.handler(({ context: { ctx }, input }) => readLevels(ctx, input)),
  usage: os.usage.handler(({ context: { ctx }, input }) => readUsage(ctx, input)),
  update: os.update.handler(({ context: { ctx }, input }) => updateLevel(ctx, input).then(() => ok)),
  adopt: os.adopt.handler(({ context: { ctx }, input }) => adoptLevelSet(ctx, input)),
  classOf: os.classOf.handler(({ context: { ctx }, input }) => readClassOf(ctx, input)),
  holdings: os.holdings.handler(({ context: { ctx }, input }) => readHoldings(ctx, input)),
  candidates: os.candidates.handler(({ context: { ctx }, input }) => findContainers(ctx, input)),
  addHolding: os.addHolding.handler(({ context: { ctx }, input }) => addHolding(ctx, input)),
  endHolding: os.endHolding.handler(({ context: { ctx }, input }) => endHolding(ctx, input).then(() => ok)),
})
