import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { adoptStartingSet } from './adopt-starting-set.ts'
import { changeMatrix } from './change-matrix.ts'
import { createZone } from './create-zone.ts'
import { updateZone } from './update-zone.ts'
import { zonesContract } from './zones.contract.ts'
import { readZone, readZones } from './zones.queries.ts'

const os = implement(zonesContract).$context<RequestContext>().use(guard)

export const zonesRouter = os.router({
  list: os.list.handler(({ context: { ctx } }) => readZones(ctx)),
  get: os.get.handler(({ context: { ctx }, input }) => readZone(ctx, input)),
  create: os.create.handler(({ context: { ctx }, input }) => createZone(ctx, input)),
  update: os.update.handler(({ context: { ctx }, input }) => updateZone(ctx, input)),
  changeMatrix: os.changeMatrix.handler(({ context: { ctx }, input }) => changeMatrix(ctx, input)),
  adopt: os.adopt.handler(({ context: { ctx }, input }) => adoptStartingSet(ctx, input)),
})
