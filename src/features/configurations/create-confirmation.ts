import { sql } from 'kysely'
import { command } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import { cutText } from '../../core/cut-text.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { mediaTypeOf } from '../../core/media-type.ts'
import { withinReach } from '../../core/query.ts'
import { insertRecord } from '../../core/record-row.ts'
import { configurationsErrors } from './configurations.errors.ts'
import { confirmableKinds, newConfirmation, objectIds } from './configurations.schema.ts'
import { readHash } from './read-hash.ts'

const RETENTION_YEARS = 5
const REASON = 'ネットワーク構成の詳細を含み、公にすると事務の適正な遂行に支障を及ぼすおそれがあるため'

/** Files a vendor's signed word on the configuration of named things. The configuration itself is hashed and forgotten. */
export const createConfirmation = command('registers.write', newConfirmation, async ({ tx, ctx, input, record }) => {
  const { title, signedBy, supplierId = null, signedOn, statement, documentNumber } = input
  if (signedOn > ctx.clock.today()) throw configurationsErrors('futureDay', {}, [{ path: 'signedOn', message: '' }])
  const objects = readObjects(input.objects)
  await requireObjects(tx, ctx, objects, supplierId)
  const { sha256, hashSource } = await readHash(input)
  const paper = await storePaper(tx, ctx, input.file)
  const id = newId(ctx.clock.now().getTime())
  await insertRecord(tx, ctx, id, 'configuration', signedOn, {
    documentNumber,
    retentionYears: RETENTION_YEARS,
    disclosure: 'closed',
    disclosureReason: REASON,
  })
  const row = { id, title, signedBy, supplierId, signedOn, statement, hashSource, ...paper }
  const { organisationId } = ctx
  await tx
    .insertInto('configurationConfirmation')
    .values({ organisationId, ...row, configurationSha256: sha256 })
    .execute()
  await tx
    .insertInto('configurationConfirmationObject')
    .values(objects.map((objectId) => ({ organisationId, confirmationId: id, objectId })))
    .execute()
  record({
    action: 'configuration.create',
    kind: 'configuration',
    id,
    disclosure: 'closed',
    before: null,
    after: { ...row, configurationSha256: sha256, objectIds: objects },
  })
  return { id }
})

function readObjects(text: string): string[] {
  try {
    return [...new Set(objectIds.parse(JSON.parse(text)))]
  } catch {
    throw configurationsErrors('badObjects', {}, [{ path: 'objects', message: '' }])
  }
}

/** Everything that it is about has to lie within reach, and the vendor has to be a supplier. @throws {AppError} 404 */
async function requireObjects(tx: Tx, ctx: Context, ids: readonly string[], supplierId: string | null): Promise<void> {
  const reach = ctx.access.get('registers.write') ?? new Set<string>()
  const { rows } = await sql`
    select from object o where o.id = any(${ids}::uuid[]) and o.kind = any(${[...confirmableKinds]}::object_kind[]) and ${withinReach(reach, 'o.unitId')}`.execute(
    tx,
  )
  if (rows.length < ids.length) throw fail('notFound')
  if (supplierId === null) return
  const supplier = await tx
    .selectFrom('object')
    .select('id')
    .where('id', '=', supplierId)
    .where('kind', '=', 'supplier')
    .executeTakeFirst()
  if (!supplier) throw fail('notFound', {}, [{ path: 'supplierId', message: '' }])
}

async function storePaper(tx: Tx, ctx: Context, file: File | undefined) {
  if (!file) return { fileSha256: null, fileName: null }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.byteLength === 0) throw configurationsErrors('fileEmpty', {}, [{ path: 'file', message: '' }])
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === null) throw configurationsErrors('fileProgram', {}, [{ path: 'file', message: '' }])
  const stored = await ctx.files.put(ctx.organisationId, bytes)
  await tx
    .insertInto('file')
    .values({ organisationId: ctx.organisationId, ...stored, mediaType, createdAt: ctx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { fileSha256: stored.sha256, fileName: cutText(file.name, 200) }
}
