import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Context } from '../../core/context.ts'
import { inScope } from '../../core/db/database.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { command } from '../../core/command.ts'
import { importBytes } from '../../features/documents/import-document.ts'
import { z } from 'zod'

const folder = new URL('../../../content/model/', import.meta.url)

/** The model text with what is known filled in; what is not stays in 〔 〕 for the proofreader to see. */
export async function modelText(
  file: 'basic-policy.txt' | 'standard.txt',
  facts: { name: string; today: string },
): Promise<string> {
  const text = await readFile(fileURLToPath(new URL(file, folder)), 'utf8')
  return text
    .replaceAll('〔団体名〕', facts.name)
    .replaceAll('〔制定年月〕', formatWareki(facts.today, { precision: 'month' }))
}

/**
 * "Start from the model": the model policy, and the model standard under it, as drafts ready to be proofread (decisions 17).
 * Nothing is in force until their reading is confirmed.
 */
export async function loadModel(ctx: Context): Promise<{ policyRevisionId: string; standardRevisionId: string }> {
  const { name } = await inScope(ctx.db, ctx.organisationId, (tx) =>
    tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow(),
  )
  const facts = { name, today: ctx.clock.today() }
  const bytesOf = async (file: Parameters<typeof modelText>[0]) =>
    new TextEncoder().encode(await modelText(file, facts))
  const policy = await importBytes(ctx, {
    bytes: await bytesOf('basic-policy.txt'),
    fileName: '情報セキュリティ基本方針（ひな形）.txt',
    tier: 'basicPolicy',
  })
  const standard = await importBytes(ctx, {
    bytes: await bytesOf('standard.txt'),
    fileName: '情報セキュリティ対策基準（ひな形）.txt',
    tier: 'standard',
    parentId: policy.documentId,
  })
  const loaded = { policyRevisionId: policy.revisionId, standardRevisionId: standard.revisionId }
  await note(ctx, loaded)
  return loaded
}

const note = command(
  'documents.write',
  z.object({ policyRevisionId: z.uuid(), standardRevisionId: z.uuid() }),
  async ({ ctx, input, record }) => {
    record({ action: 'model.load', kind: 'organisation', id: ctx.organisationId, before: null, after: input })
  },
)
