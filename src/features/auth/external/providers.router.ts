import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../../core/http/serve.ts'
import { createProvider } from './create-provider.ts'
import { deleteProvider } from './delete-provider.ts'
import { providersContract } from './providers.contract.ts'
import { readChoices, readLinks, readProviders } from './providers.queries.ts'
import { releaseIdentity } from './release-identity.ts'
import { testProvider } from './test-provider.ts'
import { updateProvider } from './update-provider.ts'

const os = implement(providersContract).$context<RequestContext>().use(guard)
const ok = { ok: true as const }

export const providersRouter = os.router({
  list: os.list.handler(({ context: { ctx } }) => readProviders(ctx)),
  create: os.create.handler(({ context: { ctx }, input }) => createProvider(ctx, input)),
  update: os.update.handler(({ context: { ctx }, input }) => updateProvider(ctx, input).then(() => ok)),
  delete: os.delete.handler(({ context: { ctx }, input }) => deleteProvider(ctx, input).then(() => ok)),
  links: os.links.handler(({ context: { ctx }, input }) => readLinks(ctx, input.id)),
  release: os.release.handler(({ context: { ctx }, input }) => releaseIdentity(ctx, input).then(() => ok)),
  test: os.test.handler(({ context: { ctx }, input }) => testProvider(ctx, input)),
  choices: os.choices.handler(({ context: { services }, input }) => readChoices(services, input.code)),
})
