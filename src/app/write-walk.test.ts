import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmText, fileOf, historyRows, record, rowCounts } from '../features/documents/documents.fixture.ts'
import { type LivePolicy, livePolicy } from '../features/duties/duties.testing.ts'
import { municipalityCheckDigit } from '../features/organisation/municipality-code.rules.ts'
import { buildDocx, p } from '../features/documents/read/docx/docx-fixture.ts'
import { type Client, PASSWORD, startTestApp, type TestApp, type TestOrganisation } from '../testing/test-app.ts'
import { contract } from './contract.ts'
import { checkTouched } from './keep-checking.ts'
import { endpointsOf } from './walk-contract.ts'
import { accountQuestions, accountWrites } from './write-walk.accounts.testing.ts'
import { testedElsewhere } from './write-walk.elsewhere.testing.ts'
import { registerQuestions, registerWrites } from './write-walk.registers.testing.ts'
import { writeWalk } from './write-walk.testing.ts'

/** Written by no command of an organisation that is there, or nothing but a question; each is tested where it lives. */
const apart: Record<string, string> = {
  'setup.checkToken': 'asks',
  'setup.run': 'makes the organisation: setup.test.ts',
  'sample.start': 'makes the organisation: sample-endpoints.test.ts',
  'sample.delete': 'takes the organisation and its history away: sample-endpoints.test.ts',
  'people.previewTransfer': 'asks',
  'roles.preview': 'asks',
  ...registerQuestions,
  ...accountQuestions,
  'outsideLists.lookAtFile': 'asks',
  'outsideLists.preview': 'asks',
  'contacts.previewSheet': 'asks',
  'organisation.previewMemberBodies': 'asks',
  'disposals.readSerials': 'asks',
  'notifications.markRead': 'what somebody has looked at is nobody’s record (decision 0034)',
  'notifications.markAllRead': 'the same',
  'identityProviders.test': 'asks the provider, not the register',
}

let app: TestApp
let organisation: TestOrganisation
let live: LivePolicy
let admin: Client
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  live = await livePolicy(app, organisation)
  admin = (await organisation.signIn('administrator')).client
})
afterAll(() => app.stop())

const decision = { decidedOn: '2026-11-01', decidedBy: '統括情報セキュリティ責任者' }
const code = (n: string) => `${n}${municipalityCheckDigit(n)}`
const text = (title: string) => `${title}

令和8年4月1日

1　目的
この手順は、情報資産を守るために必要な事項を定めることを目的とする。
2　管理
情報資産を適切に管理しなければならない。
3　記録
管理の記録を保存しなければならない。
`
const importText = (title: string) =>
  admin.documents.import({ file: fileOf(text(title), `${title}.txt`), tier: 'procedure' })

/** Each write does its own arranging first and hands back the act whose history is counted, with how many records it changes. */
type Write = () => Promise<readonly [act: () => Promise<unknown>, records?: number]>

const person = async (name = '佐伯 美緒') => (await admin.people.createPerson({ name })).id
const post = async (title = '係長') => (await admin.people.createPost({ title })).id
const unit = async (name: string) => (await admin.organisation.createUnit({ name })).id
const draft = async (title: string) => {
  const { revisionId: id, documentId } = await importText(title)
  const reading = await admin.documents.reading({ id })
  return { id, documentId, reading }
}
let made = 0
const own = async () => {
  const name = `役割${++made}`
  const { code: role } = await admin.roles.create({ nameJa: name, nameEn: name, verbs: ['people.read'] })
  return { code: role, nameJa: name, nameEn: name }
}
const dutyOf = (kind: string) => live.take((measure) => measure.objects === kind && measure.strength === 'must')
const objectsOf = async (id: string) => (await live.client.duties.get({ id })).objects.map((object) => object.id)

/** An asset without an owner, as a check finds it. */
const found = async () => {
  const { id } = await admin.assets.create({ name: `名簿${++made}`, medium: 'paper' })
  await checkTouched(app.services)
  return { code: 'asset.owner', objectId: id, reason: '事実と違う', until: '2026-12-31' }
}

const writes: Record<string, Write> = {
  'checks.decideSetting': async () => [
    () => admin.checks.decideSetting({ code: 'account.unused', key: 'days', value: 60, decision }),
  ],
  'checks.reportFalsePositive': async () => {
    const report = await found()
    return [() => admin.checks.reportFalsePositive(report)]
  },
  'checks.confirmFalsePositive': async () => {
    const { id } = await live.client.checks.reportFalsePositive(await found())
    return [() => admin.checks.confirmFalsePositive({ id })]
  },
  'checks.endFalsePositive': async () => {
    const { id } = await admin.checks.reportFalsePositive(await found())
    return [() => admin.checks.endFalsePositive({ id, reason: '台帳を直す' })]
  },
  'mail.saveSetting': async () => [
    () => admin.mail.saveSetting({ host: 'mail.example.jp', port: 25, security: 'none', fromAddress: 'a@example.jp' }),
  ],
  'mail.saveReminders': async () => [() => admin.mail.saveReminders({ daysBefore: [14], escalateAfterDays: 30 })],
  'backups.make': async () => [() => admin.backups.make({})],
  'backups.prove': async () => {
    await app.runJobs()
    return [() => admin.backups.prove({})]
  },
  'sample.model': async () => [() => admin.sample.model({}), 5],
  'me.preferences': async () => [() => admin.me.preferences({ locale: 'en' })],
  'records.update': async () => {
    const { id } = await draft('公文書の属性')
    return [() => admin.records.update({ id, documentNumber: '総第1号' })]
  },
  'accounts.create': async () => [
    () =>
      admin.accounts.create({
        username: 'walk',
        displayName: '歩く人',
        password: PASSWORD,
        grants: [{ role: 'staff', scopeId: null }],
      }),
  ],
  'accounts.update': async () => {
    const { accountId: id } = await organisation.signIn('staff')
    return [() => admin.accounts.update({ id, displayName: '改名' })]
  },
  'accounts.resetPassword': async () => {
    const { accountId: id } = await organisation.signIn('staff')
    return [() => admin.accounts.resetPassword({ id, password: 'correct horse battery 9' })]
  },
  'people.createPost': async () => [() => post('課長')],
  'people.updatePost': async () => {
    const id = await post()
    return [() => admin.people.updatePost({ id, title: '主査' })]
  },
  'people.confirmTransfer': async () => {
    const file = fileOf('氏名,職員番号\n転入 太郎,9001\n', '名簿.csv')
    const { plan } = await admin.people.previewTransfer({ file })
    return [() => admin.people.confirmTransfer({ file, plan })]
  },
  'people.createPerson': async () => [() => person('新人')],
  'people.updatePerson': async () => {
    const id = await person()
    return [() => admin.people.updatePerson({ id, kana: 'さえき みお' })]
  },
  'people.createAssignment': async () => {
    const ids = { personId: await person(), postId: await post() }
    return [() => admin.people.createAssignment({ ...ids, validFrom: '2026-04-01' })]
  },
  'people.endAssignment': async () => {
    const ids = { personId: await person(), postId: await post() }
    const { id } = await admin.people.createAssignment({ ...ids, validFrom: '2026-04-01' })
    return [() => admin.people.endAssignment({ id, validTo: '2027-03-31' })]
  },
  'people.createDesignation': async () => {
    const postId = await post()
    return [() => admin.people.createDesignation({ securityRole: 'ciso', postId, validFrom: '2026-04-01' })]
  },
  'people.endDesignation': async () => {
    const postId = await post()
    const { id } = await admin.people.createDesignation({ securityRole: 'csirt', postId, validFrom: '2026-04-01' })
    return [() => admin.people.endDesignation({ id, validTo: '2027-03-31' })]
  },
  'roles.create': async () => [own],
  'roles.update': async () => {
    const role = await own()
    return [() => admin.roles.update({ ...role, verbs: ['documents.read'] })]
  },
  'roles.reset': async () => {
    await admin.roles.update({ code: 'readOnly', nameJa: '閲覧', nameEn: 'View', verbs: [] })
    return [() => admin.roles.reset({ code: 'readOnly' })]
  },
  'roles.delete': async () => {
    const { code: role } = await own()
    return [() => admin.roles.delete({ code: role })]
  },
  'organisation.update': async () => [() => admin.organisation.update({ name: '改称広域連合', kind: 'wideAreaUnion' })],
  'organisation.createBoundBody': async () => [
    () => admin.organisation.createBoundBody({ name: '議会', kind: 'assembly' }),
  ],
  'organisation.updateBoundBody': async () => {
    const { id } = await admin.organisation.createBoundBody({ name: '監査委員', kind: 'auditCommission' })
    return [() => admin.organisation.updateBoundBody({ id, name: '監査委員（常勤）' })]
  },
  'organisation.createUnit': async () => [() => unit('総務課')],
  'organisation.updateUnit': async () => {
    const id = await unit('会計室')
    return [() => admin.organisation.updateUnit({ id, name: '会計課' })]
  },
  'organisation.createMemberBody': async () => [
    () => admin.organisation.createMemberBody({ name: '甲町', code: code('01201') }),
  ],
  'organisation.updateMemberBody': async () => {
    const { id } = await admin.organisation.createMemberBody({ name: '乙町', code: code('01202') })
    return [() => admin.organisation.updateMemberBody({ id, name: '乙市' })]
  },
  'duties.linkRule': async () => {
    const id = await dutyOf('organisation')
    const clauseId = await ruleClause()
    return [() => live.client.duties.linkRule({ id, clauseId })]
  },
  'duties.unlinkRule': async () => {
    const id = await dutyOf('organisation')
    const clauseId = await ruleClause()
    await live.client.duties.linkRule({ id, clauseId }).catch(() => undefined)
    return [() => live.client.duties.unlinkRule({ id, clauseId })]
  },
  'duties.assignOwner': async () => {
    const [id, postId] = [await dutyOf('organisation'), await post()]
    return [() => live.client.duties.assignOwner({ id, postId })]
  },
  'duties.create': async () => {
    const home = await live.client.home.get({})
    const clauseId = home.policy?.clauses.find(({ label }) => label === '2')?.id ?? ''
    const duty = { title: '施錠確認', text: '毎朝確かめる。', objectKind: 'organisation', subjectRole: 'ciso' } as const
    return [() => live.client.duties.create({ ...duty, clauseId, strength: 'must', every: 'month' })]
  },
  'duties.registerObject': async () => {
    const id = await dutyOf('contract')
    return [() => live.client.duties.registerObject({ id, name: '標準システム運用保守業務', unitId: null })]
  },
  'duties.decideNotApplicable': async () => {
    const id = await dutyOf('organisation')
    const terms = { objectId: null, reason: '使わない', fact: '不使用', until: '2027-03-31' }
    return [() => live.client.duties.decideNotApplicable({ id, ...terms, decision })]
  },
  'exemptions.approve': async () => {
    const { id, terms } = await exemption()
    return [() => live.client.exemptions.approve({ id, ...terms, decision })]
  },
  'duties.endDecision': async () => {
    const id = await dutyOf('organisation')
    const terms = { objectId: null, reason: '使わない', fact: '不使用', until: '2027-03-31' }
    await live.client.duties.decideNotApplicable({ id, ...terms, decision })
    const signalId = (await live.client.duties.get({ id })).decisions[0]?.signalId ?? ''
    return [() => live.client.duties.endDecision({ id, signalId, reason: '不要になった' })]
  },
  'duties.takeUp': async () => {
    const { rows } = await live.client.duties.silent({})
    const measureId = rows.find(({ takenUp }) => !takenUp)?.measureId ?? ''
    return [() => live.client.duties.takeUp({ measureIds: [measureId] })]
  },
  'duties.decideOperationalMatters': async () => {
    const dutyId = await dutyOf('organisation')
    const items = [{ dutyId, every: 'year' as const }]
    return [() => live.client.duties.decideOperationalMatters({ decision, items })]
  },
  'matching.confirm': async () => {
    const { policy } = await live.client.home.get({})
    const id = policy?.revisionId ?? ''
    const clauseId = policy?.clauses.find(({ label }) => label === '3')?.id ?? ''
    const { rows } = await live.client.duties.silent({})
    const measureId = rows.find(({ takenUp }) => !takenUp)?.measureId ?? ''
    return [() => live.client.matching.confirm({ id, accepted: [{ clauseId, measureId }], rejected: [] }), 2]
  },
  'evidence.attach': async () => {
    const id = await dutyOf('organisation')
    return [() => live.prove(id, { confirm: false })]
  },
  'evidence.confirm': async () => {
    const id = await live.prove(await dutyOf('organisation'), { confirm: false })
    return [() => live.colleague.evidence.confirm({ id })]
  },
  'evidence.withdraw': async () => {
    const id = await live.prove(await dutyOf('organisation'), { confirm: false })
    return [() => live.client.evidence.withdraw({ id, reason: '誤り' })]
  },
  'documents.import': async () => [() => importText('取込み手順'), 2],
  'documents.update': async () => {
    const { documentId: id } = await draft('改題手順')
    return [() => admin.documents.update({ id, title: '改題後の手順' })]
  },
  'documents.saveReading': async () => {
    const { id, reading } = await draft('修正手順')
    const parsed = { ...reading.parsed, title: '修正手順（改）' }
    return [() => admin.documents.saveReading({ id, version: reading.version, parsed })]
  },
  'documents.reread': async () => {
    const { id, reading } = await draft('再読手順')
    return [() => admin.documents.reread({ id, version: reading.version })]
  },
  'documents.decideTrackedChanges': async () => {
    const inserted =
      '<w:ins w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"><w:r><w:t>加えた文とする。</w:t></w:r></w:ins>'
    const lines = text('変更手順').split('\n').filter(Boolean)
    const body = `${lines.map((line) => p(line)).join('')}<w:p>${inserted}</w:p>`
    const file = fileOf(buildDocx({ body }), '変更.docx')
    const { revisionId: id } = await admin.documents.import({ file, tier: 'procedure' })
    const { version } = await admin.documents.reading({ id })
    return [() => admin.documents.decideTrackedChanges({ id, version, decision: 'accept' })]
  },
  'documents.confirm': async () => {
    const { id, reading } = await draft('確定手順')
    const { title, date: decidedOn } = reading.parsed
    return [() => admin.documents.confirm({ id, version: reading.version, title, decidedOn, record })]
  },
  'documents.discard': async () => {
    const { id } = await draft('取消し手順')
    return [() => admin.documents.discard({ id, reason: '取り違え' })]
  },
}

let rule: string | undefined
/** A clause of a confirmed procedure, for linking as a rule. */
async function ruleClause(): Promise<string> {
  if (rule) return rule
  await confirmText(live.client, text('規程の手順'), { name: '規程.txt' })
  const { rows } = await live.client.duties.searchClauses({ search: '必要な事項' })
  rule = rows[0]?.id ?? ''
  return rule
}

async function exemption() {
  const id = await live.take((measure) => measure.objects === 'unit' && measure.strength === 'must')
  const objectIds = (await objectsOf(id)).slice(0, 1)
  const compensatingEvidenceId = await live.prove(id)
  const terms = { from: '2026-11-23', until: '2027-03-31', reason: '更新待ち', compensatingMeasure: '立会い' }
  return { id, terms: { objectIds, ...terms, compensatingEvidenceId } }
}

const walk = writeWalk(() => admin)
Object.assign(writes, registerWrites(walk), accountWrites(walk))

it('every write of the contract is arranged here or named as one that writes otherwise', () => {
  const names = endpointsOf(contract)
    .filter(({ method }) => method !== 'GET')
    .map(({ name }) => name)
  const known = [...Object.keys(writes), ...Object.keys(apart), ...Object.keys(testedElsewhere)]
  expect(known.toSorted()).toEqual(names.toSorted())
})

it.each(Object.entries(testedElsewhere))('%s is tested in %s', (name, file) => {
  expect(readFileSync(file, 'utf8')).toContain(`${name.split('.').at(-1)}(`)
})

it.each(Object.entries(writes))(
  '%s leaves exactly one history row for each record that it changed',
  async (_name, arrange) => {
    const [act, records = 1] = await arrange()
    const before = await rowCounts(app, organisation)
    await act()
    const rows = await historyRows(app, organisation, before['history'])
    const changed = rows.map(({ subjectKind, subjectId }) => `${subjectKind} ${subjectId}`)
    expect(changed).toHaveLength(records)
    expect(new Set(changed).size).toBe(records)
  },
)
