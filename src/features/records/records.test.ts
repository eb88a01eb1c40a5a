import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { insertRecord } from '../../core/record-row.ts'
import { startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let org: TestOrganisation
const id = newId()
beforeAll(async () => {
  app = await startTestApp()
  org = await app.organisation()
  await inScope(org.ctx.db, org.id, (tx) =>
    insertRecord(tx, org.ctx, id, 'report', '2026-03-31', {
      documentNumber: '',
      retentionYears: 5,
      disclosure: 'open',
      disclosureReason: '',
    }),
  )
})
afterAll(() => app.stop())

describe('公文書 attributes', () => {
  it('are changed with history; what is not open needs its reason', async () => {
    const { client } = await org.signIn('securityOffice')
    expect(await client.records.get({ id })).toMatchObject({
      kind: 'report',
      fiscalYear: 2025,
      retentionYears: 5,
      disclosure: 'open',
    })
    await expect(client.records.update({ id, disclosure: 'closed' })).rejects.toMatchObject({
      code: 'records.reasonMissing',
      status: 422,
      data: { details: [{ path: 'disclosureReason' }] },
    })
    await client.records.update({
      id,
      disclosure: 'partly',
      disclosureReason: '条例第7条第6号',
      documentNumber: '8広総第12号',
      retentionYears: null,
      fiscalYear: 2026,
    })
    expect(await client.records.get({ id })).toMatchObject({
      fiscalYear: 2026,
      retentionYears: null,
      disclosure: 'partly',
      documentNumber: '8広総第12号',
    })
    const { rows } = await client.history.list({ subjectId: id })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ action: 'record.update', subjectName: '8広総第12号' })
    expect(rows[0]?.changes).toContainEqual({ field: 'retentionYears', before: '5', after: null })
  })

  it('are not for readers to change, nor for other organisations to see', async () => {
    const reader = (await org.signIn('readOnly')).client
    await expect(reader.records.update({ id, documentNumber: 'x' })).rejects.toMatchObject({ status: 403 })
    const unit = await (await org.signIn('administrator')).client.organisation.createUnit({ name: '総務課' })
    const limited = (await org.signIn('securityOffice', { scopeId: unit.id })).client
    await expect(limited.records.update({ id, documentNumber: 'x' })).rejects.toMatchObject({ status: 404 })
    await expect(limited.records.get({ id })).rejects.toMatchObject({ status: 404 })
    const stranger = (await (await app.organisation()).signIn('administrator')).client
    await expect(stranger.records.get({ id })).rejects.toMatchObject({ status: 404 })
    await expect(stranger.records.update({ id, documentNumber: 'x' })).rejects.toMatchObject({ status: 404 })
  })
})
