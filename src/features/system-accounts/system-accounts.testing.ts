import { inScope } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import type { Client, TestOrganisation } from '../../testing/test-app.ts'
import { createUnit } from '../organisation/create-unit.ts'
import { createPerson } from '../people/create-person.ts'
import { firstRules } from './directory/patterns.rules.ts'

/** A system of the register, two units and three people. */
export async function withSystem({ id: organisationId, ctx }: TestOrganisation) {
  const systemId = newId()
  await inScope(ctx.db, organisationId, async (tx) => {
    const object = {
      organisationId,
      id: systemId,
      kind: 'system' as const,
      name: '標準システム',
      unitId: null,
      recordedAt: ctx.clock.now(),
    }
    await tx.insertInto('object').values(object).execute()
    await tx
      .insertInto('system')
      .values({ organisationId, id: systemId, number: 'S-00001', kind: 'system', changedAt: ctx.clock.now() })
      .execute()
  })
  const general = (await createUnit(ctx, { name: '総務課', validFrom: null })).id
  const operations = (await createUnit(ctx, { name: '業務課', validFrom: null })).id
  const person = async (name: string, unitId: string, more: object = {}) =>
    (await createPerson(ctx, { name, unitId, ...more })).id
  const naoto = await person('髙﨑 直人', general, { staffNumber: '0012' })
  const mio = await person('佐伯 美緒', operations, { kana: 'さえき みお' })
  const left = await person('保科 大輔', operations, { validTo: '2026-03-31' })
  return { systemId, general, operations, naoto, mio, left }
}

export const csv = (text: string | Uint8Array): File =>
  new File([typeof text === 'string' ? text.replaceAll('\n', '\r\n') : new Uint8Array(text)], 'export.csv', {
    type: 'text/csv',
  })

const transfer = { takenFrom: 'ドメインコントローラー', carriedBy: '電算係', medium: '庁内ネットワーク' }

/** Takes an export in as the screen does: look, preview, confirm. */
export async function takeExport(
  client: Client,
  file: File,
  asked: { systemId: string; day: string; unitId?: string; rules?: object },
) {
  const { tables } = await client.systemAccounts.lookAtExport({ file })
  const layout = JSON.stringify(
    tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
  )
  const input = {
    file,
    layout,
    rules: JSON.stringify(asked.rules ?? firstRules),
    systemId: asked.systemId,
    unitId: asked.unitId ?? '',
    day: asked.day,
  }
  const preview = await client.systemAccounts.previewExport(input)
  const confirm = () => client.systemAccounts.confirmExport({ ...input, plan: preview.plan, ...transfer })
  return { tables, preview, confirm }
}
