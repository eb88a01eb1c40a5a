import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { type LivePolicy, livePolicy } from '../duties/duties.testing.ts'

let app: TestApp
let org: TestOrganisation
let live: LivePolicy
beforeAll(async () => void (app = await startTestApp()), 120_000)
afterAll(() => app.stop())
beforeEach(async () => {
  app.setTime('2026-11-23T09:00')
  org = await app.organisation()
  live = await livePolicy(app, org)
})

const override = {
  reason: '確認できる職員がほかに在席していないため',
  approvedBy: { name: '事務局長 沢渡 誠' },
  decidedOn: '2026-11-23',
}

async function mandatory(): Promise<string> {
  return live.take(({ strength, objects }) => strength === 'must' && objects === 'organisation')
}
const evidenceOf = async (client: Client, dutyId: string) =>
  (await client.duties.get({ id: dutyId })).objects[0]?.evidence[0]

describe('evidence confirmed by the one who attached it', () => {
  it('is refused, kept under an approved 兼務 as a declaration, and met only once somebody else confirms', async () => {
    const dutyId = await mandatory()
    const id = await live.prove(dutyId, { confirm: false })
    const refused = await live.client.evidence.confirm({ id }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ status: 409, code: 'dualRoles.act' })
    expect(await evidenceOf(live.client, dutyId)).toMatchObject({
      canConfirm: false,
      canOverride: true,
      dualRole: null,
    })

    await live.client.evidence.confirm({ id, override })
    expect((await live.client.duties.get({ id: dutyId })).objects[0]).toMatchObject({
      verdict: 'none',
      reason: 'declarationOnly',
      assurance: 'D',
    })
    expect(await evidenceOf(live.client, dutyId)).toMatchObject({
      confirmedBy: null,
      canOverride: false,
      dualRole: { standing: 'approved', reason: override.reason, approver: '事務局長 沢渡 誠', until: '2027-03-31' },
    })
    const { rows } = await live.client.dualRoles.list({})
    expect(rows).toMatchObject([{ kind: 'act', pair: 'evidenceConfirm', about: '記録', standing: 'approved' }])
    app.setTime('2027-04-01T09:00')
    expect((await live.client.dualRoles.list({})).rows).toMatchObject([{ standing: 'expired' }])
    const renewed = { ...override, decidedOn: '2027-04-01' }
    await live.client.dualRoles.approve({ of: { dualRoleId: String(rows[0]?.id) }, override: renewed })
    expect((await live.client.dualRoles.list({})).rows).toMatchObject([{ standing: 'approved', until: '2028-03-31' }])

    await live.colleague.evidence.confirm({ id })
    expect(await evidenceOf(live.client, dutyId)).toMatchObject({ dualRole: null, confirmedBy: expect.any(String) })
    expect((await live.client.dualRoles.list({})).rows).toEqual([])
  })

  it('needs the grant to confirm, whatever was approved', async () => {
    const dutyId = await mandatory()
    const { client } = await org.signIn('staff')
    const { objects } = await client.duties.get({ id: dutyId })
    const { id } = await client.evidence.attach({
      name: '点検表',
      form: 'paper',
      place: '書庫',
      dataDate: '2026-11-20',
      targets: JSON.stringify([{ dutyId, objectIds: objects.map((object) => object.id) }]),
    })
    expect(await evidenceOf(client, dutyId)).toMatchObject({ canOverride: false })
    await expect(client.evidence.confirm({ id, override })).rejects.toMatchObject({ status: 403 })
  })
})

describe('a decision entered by whoever took it', () => {
  it('is refused for 対象外, 例外措置 and 運用事項, and done with somebody’s approval, which is shown', async () => {
    const { id: personId } = await live.client.people.createPerson({ name: '佐伯 美緒' })
    const { id: postId } = await live.client.people.createPost({ title: '事務局次長' })
    await live.client.people.createAssignment({ personId, postId, validFrom: '2026-04-01' })
    await live.client.people.createDesignation({
      securityRole: 'chiefSecurityOfficer',
      postId,
      validFrom: '2026-04-01',
    })
    const { client } = await org.signIn('securityOffice', { personId })
    const dutyId = await live.take(
      ({ provenance, objects }) => provenance === '総務省ガイドライン' && objects === 'organisation',
    )
    const decision = (decidedBy: string) => ({ decidedOn: '2026-11-20', decidedBy })
    const until = { until: '2027-03-31', reason: '無線を使わない', fact: '無線なし' }
    const notApplicable = (decidedBy: string, more: object = {}) =>
      client.duties.decideNotApplicable({
        id: dutyId,
        objectId: null,
        ...until,
        decision: decision(decidedBy),
        ...more,
      })
    for (const own of ['事務局次長', '佐伯美緒', '統括情報セキュリティ責任者', '事務局次長（佐伯）'])
      await expect(notApplicable(own)).rejects.toMatchObject({ status: 409, code: 'dualRoles.act' })
    await expect(
      client.duties.decideOperationalMatters({ decision: decision('事務局次長'), items: [{ dutyId, every: 'year' }] }),
    ).rejects.toMatchObject({ status: 409 })
    const evidence = await live.prove(dutyId)
    const { objects } = await client.duties.get({ id: dutyId })
    const exempt = (decidedBy: string) =>
      client.exemptions.approve({
        id: dutyId,
        objectIds: objects.map((object) => object.id),
        from: '2026-11-20',
        until: '2027-03-31',
        reason: '改修中',
        compensatingMeasure: '施錠する',
        compensatingEvidenceId: evidence,
        decision: decision(decidedBy),
      })
    await expect(exempt('事務局次長')).rejects.toMatchObject({ status: 409 })
    await exempt('副広域連合長')

    await notApplicable('事務局次長', { override })
    const { decisions } = await client.duties.get({ id: dutyId })
    expect(decisions.map(({ kind, dualRole }) => [kind, dualRole?.approver ?? null])).toEqual(
      expect.arrayContaining([
        ['notApplicable', '事務局長 沢渡 誠'],
        ['exemption', null],
      ]),
    )
    const signalId = decisions.find(({ kind }) => kind === 'notApplicable')?.signalId ?? ''
    expect((await client.dualRoles.list({})).rows).toMatchObject([{ kind: 'act', pair: 'notApplicable' }])
    await client.duties.endDecision({ id: dutyId, signalId, reason: '解除' })
    expect((await client.dualRoles.list({})).rows).toEqual([])
  })
})
