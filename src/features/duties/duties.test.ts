import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { confirmText, fileOf } from '../documents/documents.fixture.ts'

const policy = `試験広域連合情報セキュリティ基本方針

令和8年4月1日

1　目的
この基本方針は、情報資産を守るために必要な事項を定めることを目的とする。
2　組織体制
情報セキュリティ対策を推進する組織体制を確立する。
3　教育
職員等に対し、情報セキュリティに関する教育及び啓発を行う。
4　監査及び自己点検
情報セキュリティポリシーの遵守状況を検証するため、情報セキュリティ監査及び自己点検を実施する。
`
const standard = `試験広域連合情報セキュリティ対策基準

令和8年4月1日

（組織体制）
第1条　最高情報セキュリティ責任者を置き、情報セキュリティ対策を総括させる。
（研修）
第2条　統括情報セキュリティ責任者は、職員等に対する研修を毎年度実施しなければならない。
（監査）
第3条　情報セキュリティ監査統括責任者は、毎年度、監査を行わなければならない。
`

let app: TestApp
let organisation: TestOrganisation
let office: Client
let colleague: Client
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
  organisation = await app.organisation()
  office = (await organisation.signIn('securityOffice')).client
  colleague = (await organisation.signIn('securityOffice')).client
})
afterAll(() => app.stop())

const clauseOf = async (client: Client, label: string) =>
  (await client.home.get({})).policy?.clauses.find((clause) => clause.label === label)

describe('a policy that runs, through the app', () => {
  let dutyId = ''
  let evidenceId = ''
  let standardClause = ''

  it('makes duties from confirmed matches; a new duty is 未確認（未着手）', async () => {
    expect((await office.home.get({})).setup).toEqual({ step: 'import', revisionId: null })
    const { revisionId } = await confirmText(office, policy)
    expect((await office.home.get({})).setup).toEqual({ step: 'match', revisionId })
    const matching = await office.matching.get({ id: revisionId })
    const clause = matching.clauses.find((row) => row.label === '4')
    expect(clause).toBeDefined()
    const measure = (await office.measures.list({})).rows.find(
      (row) =>
        row.objects === 'organisation' &&
        row.tier === 'standard' &&
        row.strength === 'must' &&
        row.frequency.every === 'year',
    )
    expect(measure).toBeDefined()
    const outcome = await office.matching.confirm({
      id: revisionId,
      accepted: [{ clauseId: clause!.id, measureId: measure!.id }],
      rejected: [],
    })
    expect(outcome).toEqual({ duties: 1, anchors: 1, rules: 0 })
    const page = await office.duties.list({})
    expect(page.total).toBe(1)
    dutyId = page.rows[0]!.id
    expect(page.rows[0]).toMatchObject({ mark: { state: 'unknown', reason: 'notStarted' }, next: { act: 'attach' } })
    expect((await clauseOf(office, '4'))?.mark).toMatchObject({ state: 'unknown' })
    expect((await clauseOf(office, '1'))?.mark).toBeNull()
    expect((await office.home.get({})).setup).toBeNull()
    expect((await office.home.get({})).countdown).toEqual({ day: '2027-07-01', daysLeft: 220 })
  })

  it('one file is a declaration only', async () => {
    const { objects } = await office.duties.get({ id: dutyId })
    expect(objects).toHaveLength(1)
    const targets = JSON.stringify([{ dutyId, objectIds: [objects[0]!.id] }])
    evidenceId = (
      await office.evidence.attach({
        name: '監査報告書',
        form: 'file',
        file: fileOf('結果', '監査.txt'),
        dataDate: '2026-11-20',
        periodTo: '2027-03-31',
        targets,
      })
    ).id
    expect((await office.duties.get({ id: dutyId })).mark).toMatchObject({
      state: 'unknown',
      reason: 'declarationOnly',
    })
    expect((await clauseOf(office, '4'))?.next?.act).toBe('confirm')
  })

  it('who attached it may not confirm it; another person does: 一部不適合（規程なし）', async () => {
    await expect(office.evidence.confirm({ id: evidenceId })).rejects.toMatchObject({ status: 409 })
    await colleague.evidence.confirm({ id: evidenceId })
    await expect(colleague.evidence.confirm({ id: evidenceId })).rejects.toMatchObject({
      code: 'evidence.alreadyConfirmed',
    })
    expect((await office.duties.get({ id: dutyId })).mark).toMatchObject({ state: 'partly', reason: 'noRule' })
  })

  it('a clause of the wrong tier is refused with the tier that is asked for; one of the standard makes it 適合', async () => {
    const policyClause = await clauseOf(office, '4')
    await expect(office.duties.linkRule({ id: dutyId, clauseId: policyClause!.id })).rejects.toMatchObject({
      code: 'duties.wrongTier',
    })
    const draft = await office.documents.import({ file: fileOf(standard, 'standard.txt'), tier: 'standard' })
    const reading = await office.documents.reading({ id: draft.revisionId })
    await office.documents.confirm({
      id: draft.revisionId,
      version: reading.version,
      title: reading.parsed.title,
      decidedOn: '令和8年4月1日',
      record: { documentNumber: '', retentionYears: 10, disclosure: 'closed', disclosureReason: '支障のおそれ' },
    })
    standardClause = (await office.duties.searchClauses({ search: '監査', tier: 'standard' })).rows[0]!.id
    await office.duties.linkRule({ id: dutyId, clauseId: standardClause })
    const duty = await office.duties.get({ id: dutyId })
    expect(duty.mark.state).toBe('met')
    expect(duty.assurance).toBe('C')
    expect(duty.changes.map((change) => change.became)).toEqual(['met', 'partly', 'unknown'])
    expect((await clauseOf(office, '4'))?.mark?.state).toBe('met')
  })

  it('the last day of the evidence is still good; the day after it is 未確認（期限切れ）', async () => {
    app.setTime('2027-03-31T23:59')
    expect((await office.duties.get({ id: dutyId })).mark.state).toBe('met')
    app.setTime('2027-04-01T00:00')
    expect((await office.duties.get({ id: dutyId })).mark).toMatchObject({ state: 'unknown', reason: 'expired' })
    expect((await clauseOf(office, '4'))?.mark).toMatchObject({ state: 'unknown' })
    app.setTime('2026-11-23T09:00')
  })

  it('unlinking the rule and withdrawing the evidence take the state back; both stay in the history', async () => {
    await office.duties.unlinkRule({ id: dutyId, clauseId: standardClause })
    expect((await office.duties.get({ id: dutyId })).mark).toMatchObject({ state: 'partly', reason: 'noRule' })
    await office.evidence.withdraw({ id: evidenceId, reason: '別の年度の報告書だったため' })
    expect((await office.duties.get({ id: dutyId })).mark).toMatchObject({ state: 'unknown', reason: 'notStarted' })
  })
})
