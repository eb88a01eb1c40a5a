import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LivePolicy, livePolicy } from '../../features/duties/duties.testing.ts'
import { startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
let dutyId: string
let targets: string
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  live = await livePolicy(app, organisation)
  dutyId = await live.take((measure) => measure.objects === 'organisation' && measure.strength === 'must')
  const { objects } = await live.client.duties.get({ id: dutyId })
  targets = JSON.stringify([{ dutyId, objectIds: objects.map(({ id }) => id) }])
})
afterAll(() => app.stop())

const attachFile = (file: File) =>
  live.client.evidence.attach({ name: '記録', form: 'file', file, dataDate: '2026-11-01', targets })

describe('evidence', () => {
  it('is confirmed once, however many confirm at one moment', async () => {
    const id = await live.prove(dutyId, { confirm: false })
    const hands = await Promise.all(Array.from({ length: 4 }, () => organisation.signIn('securityOffice')))
    const answers = await Promise.allSettled(hands.map(({ client }) => client.evidence.confirm({ id })))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it.each([
    'a"b.txt',
    'a\r\nSet-Cookie: x=1.txt',
    '../../etc/passwd',
    '記録 "引用".html',
    'a;filename=b.html',
    '%00.txt',
    `${'x'.repeat(199)}𠮷.txt`,
  ])('is handed out as a download whatever the file is called: %j', async (name) => {
    const { id } = await attachFile(new File(['<script>alert(1)</script>'], name, { type: 'text/html' }))
    const { cookie } = await organisation.signIn('staff')
    const answer = await app.fetch(`/api/evidence/${id}/file`, { cookie })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="/)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt://x', 'file:///etc/passwd', '//evil.example'])(
    'never links to %s',
    async (link) => {
      await expect(
        live.client.evidence.attach({ name: '記録', form: 'link', link, dataDate: '2026-11-01', targets }),
      ).rejects.toMatchObject({ code: 'app.invalidInput' })
    },
  )

  it('has no last day that the calendar cannot pass', async () => {
    await expect(
      live.client.evidence.attach({
        name: '記録',
        form: 'paper',
        place: '書庫',
        dataDate: '2026-11-01',
        periodTo: '9999-12-31',
        targets,
      }),
    ).rejects.toMatchObject({ code: 'app.invalidInput' })
  })

  it('compensates for nothing once it is withdrawn', async () => {
    const own = await live.take(
      (measure) => measure.provenance !== '法令' && measure.provenance !== '省令' && measure.objects === 'organisation',
    )
    const id = await live.prove(own, { confirm: false })
    await live.client.evidence.withdraw({ id, reason: '誤り' })
    const { objects } = await live.client.duties.get({ id: own })
    const exemption = {
      id: own,
      objectIds: objects.map((object) => object.id),
      from: '2026-11-01',
      until: '2027-03-31',
      reason: 'x',
      compensatingMeasure: 'y',
      compensatingEvidenceId: id,
      decision: { decidedOn: '2026-11-01', decidedBy: 'CISO' },
    }
    await expect(live.client.exemptions.approve(exemption)).rejects.toMatchObject({ code: 'duties.evidenceNotOnDuty' })
  })
})
