import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { readImport, readImports } from './import/imports.queries.ts'
import { pickObjects } from './pick.queries.ts'
import { registersContract } from './registers.contract.ts'
import { removeView } from './views/remove-view.ts'
import { saveView } from './views/save-view.ts'
import { readSavedViews } from './views/saved-views.queries.ts'
import { updateView } from './views/update-view.ts'

const os = implement(registersContract).$context<RequestContext>().use(guard)

export const registersRouter = {
  savedViews: os.savedViews.handler(({ context, input }) => readSavedViews(context.ctx, input)),
  saveView: os.saveView.handler(({ context, input }) => saveView(context.ctx, input)),
  updateView: os.updateView.handler(({ context, input }) => updateView(context.ctx, input)),
  removeView: os.removeView.handler(({ context, input }) => removeView(context.ctx, input)),
  pick: os.pick.handler(({ context, input }) => pickObjects(context.ctx, input)),
  imports: os.imports.handler(({ context, input }) => readImports(context.ctx, input)),
  importRecord: os.importRecord.handler(({ context, input }) => readImport(context.ctx, input)),
}
