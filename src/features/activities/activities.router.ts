import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { activitiesContract } from './activities.contract.ts'
import { readActivities, readActivity, readRecordFile } from './activities.queries.ts'
import { addActivity } from './add-activity.ts'
import { changeActivity } from './change-activity.ts'
import { changeRule } from './change-rule.ts'
import { reportActivity } from './report-activity.ts'
import { readRules } from './rules.queries.ts'
import { skipActivity } from './skip-activity.ts'
import { tickStep } from './tick-step.ts'
import { undoActivity } from './undo-activity.ts'
import { withdrawActivity } from './withdraw-activity.ts'

const os = implement(activitiesContract).$context<RequestContext>().use(guard)

export const activitiesRouter = os.router({
  list: os.list.handler(({ context, input }) => readActivities(context.ctx, input)),
  get: os.get.handler(({ context, input }) => readActivity(context.ctx, input)),
  file: os.file.handler(({ context, input }) => readRecordFile(context.ctx, input)),
  add: os.add.handler(({ context, input }) => addActivity(context.ctx, input)),
  change: os.change.handler(({ context, input }) => changeActivity(context.ctx, input)),
  tick: os.tick.handler(({ context, input }) => tickStep(context.ctx, input)),
  report: os.report.handler(({ context, input }) => reportActivity(context.ctx, input)),
  undo: os.undo.handler(({ context, input }) => undoActivity(context.ctx, input)),
  skip: os.skip.handler(({ context, input }) => skipActivity(context.ctx, input)),
  withdraw: os.withdraw.handler(({ context, input }) => withdrawActivity(context.ctx, input)),
  rules: os.rules.handler(({ context }) => readRules(context.ctx)),
  changeRule: os.changeRule.handler(({ context, input }) => changeRule(context.ctx, input)),
})
