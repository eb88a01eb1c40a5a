import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { command } from '../../core/command.ts'
import { inScope } from '../../core/db/database.ts'
import { startTestApp, type Client, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { decisionInput } from '../duties/duties.contract.ts'
import { livePolicy } from '../duties/duties.testing.ts'
import { enterDecision } from '../duties/enter-decision.ts'
import { programmeEffect } from './programme-effect.ts'

let app: TestApp
let organisation: TestOrganisation
let client: Client
beforeAll(async () => {
  app = await startTestApp('2028-03-01T09:00')
  organisation = await app.organisation()
  const live = await livePolicy(app, organisation)
  ;({ client } = live)
  await live.take((row) => row.objects === 'organisation' && row.frequency.every === 'year')
})
afterAll(() => app.stop())

const get = (id: string) => client.programme.get({ id })

describe('a decision asked for', () => {
  const effect = (run: (scope: Parameters<typeof programmeEffect.decided>[0]) => Promise<void>) =>
    command('programme.write', z.object({}), run)({ ...organisation.ctx }, {})

  it('locks the draft; refused it is a draft again, decided it holds from the day of decision', async () => {
    const { id } = await client.programme.propose({ fiscalYear: 2028 })
    const { approvalId } = await client.programme.ask({ id, changes: 0 })
    expect((await get(id)).shown).toMatchObject({ state: 'asked', approvalId })
    await expect(
      client.programme.addLine({ id, title: 'x', opens: '2028-05-01', due: '2028-06-30' }),
    ).rejects.toMatchObject({
      code: 'programme.notDraft',
      message: expect.stringContaining('決裁中'),
    })
    const approval = await inScope(app.services.db, organisation.id, (tx) =>
      tx
        .selectFrom('approval')
        .select(['kind', 'subject', 'body', 'proposal'])
        .where('id', '=', approvalId)
        .executeTakeFirstOrThrow(),
    )
    expect(approval).toMatchObject({ kind: 'programme', subject: '令和10年度情報セキュリティ年間計画の決定について' })
    expect(approval.body).toContain('期限の来る実施事項')
    const { matter } = await client.approvals.get({ id: approvalId })
    const { counts, left } = await inScope(app.services.db, organisation.id, async (tx) => ({
      counts: await tx.selectFrom('programmeLine').select(['due']).where('programmeId', '=', id).execute(),
      left: await tx.selectFrom('programmeLeft').select('dutyId').where('programmeId', '=', id).execute(),
    }))
    expect(matter).toEqual([
      { text: '令和10年度情報セキュリティ年間計画', href: `/programme?year=2028&id=${id}` },
      { text: expect.stringMatching(new RegExp(`^実施事項 ${counts.length}件（期限は令和10年`)), href: null },
      { text: `載せない遵守事項 ${left.length}件`, href: null },
    ])
    await effect((scope) => programmeEffect.ended!(scope, approvalId, 'withdrawn', {}))
    expect((await get(id)).shown).toMatchObject({ state: 'draft', approvalId: null })
    const again = await client.programme.ask({ id, changes: 0 })
    const decision = decisionInput.parse({ decidedOn: '2028-02-28', decidedBy: '広域連合長' })
    const decide = (given: string) =>
      effect(async (scope) => {
        const decisionId = await enterDecision(scope.tx, scope.ctx, '年間計画', decision)
        const { decidedOn, decidedBy } = decision
        await programmeEffect.decided(scope, {
          decisionId,
          decidedOn,
          decidedBy,
          documentNumber: '',
          proposal: approval.proposal,
          approvalId: given,
        })
      })
    await expect(decide(approvalId)).rejects.toMatchObject({
      status: 404,
    })
    await decide(again.approvalId)
    expect((await get(id)).shown).toMatchObject({ state: 'decided', decidedOn: '2028-02-28' })
    await expect(decide(again.approvalId)).rejects.toMatchObject({
      code: 'programme.notDraft',
    })
  })
})
