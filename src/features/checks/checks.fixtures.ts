import { addDays } from '../../core/dates/days.ts'
import type { Builder } from './checks.testing.ts'

type Make = (b: Builder) => Promise<string>
/** For each check an object that must be found wanting, the sentence's part that says why, and one that must pass. */
export type CheckFixture = { fails: Make; says: string; passes: Make }

const inZone = async (b: Builder, make: Promise<string>, zone: Promise<string>) => {
  const id = await make
  await b.inZone(id, await zone)
  return id
}
const held = async (b: Builder, medium: Promise<string>, code: string) => {
  const id = await medium
  await b.row('holding', { container_id: id, content_id: await b.asset({}, { c: code }) })
  return id
}
const kept = { retention_years: 5, disposal_method: '裁断' }
const ofUnit = async (b: Builder, values: Parameters<Builder['asset']>[0], classes: { c?: string }) => {
  const unit = await b.unit()
  await b.asset(values, classes, { unit_id: unit })
  return unit
}
const listed: Record<string, { objectId: string | null; facts?: object }[]> = {}
/** Second lists are newest-only: what they name is gathered and laid down once, after all fixtures. */
const named = (kind: string, id: string, facts?: object) => {
  ;(listed[kind] ??= []).push({ objectId: id, ...(facts ? { facts } : {}) })
  return id
}
export async function layLists(b: Builder): Promise<void> {
  for (const [kind, rows] of Object.entries(listed)) await b.list(kind, rows.splice(0))
}
const assessed = async (b: Builder, next: string) => {
  const id = await b.asset({ specific_personal: true, persons: 5000 })
  const assessment = await b.row('impact_assessment', {
    number: id.slice(-8),
    name: '給付事務',
    kind: 'basic',
    next_review: next,
  })
  await b.row('impact_assessment_asset', { id: null, assessment_id: assessment, asset_id: id })
  return id
}
const memorandum = async (b: Builder, values: Parameters<Builder['row']>[1]) => {
  const party = await b.memberBody()
  const id = await b.record('memorandum')
  await b.row('memorandum', {
    id,
    party_id: party,
    kind: 'memorandum',
    title: '覚書',
    signed_on: addDays(b.today, -100),
    recorded_at: `${b.today}T00:00:00Z`,
    ...values,
  })
  return party
}
const demarcated = async (b: Builder, party: string) => {
  await b.row('demarcation', { object_id: await b.terminal(), party_id: party, responsibility: 'physical' })
  return party
}
const entry = async (b: Builder, checkedBy: string) => {
  const id = await b.area({ log_every: 'month' })
  await b.row('area_entry', { area_id: id, entered_at: '2026-10-10T01:00:00Z', who: '佐伯', checked_by: checkedBy })
  return id
}
const inspected = async (b: Builder, on: string | null, result = 'good') => {
  const area = await b.area()
  const facility = await b.thing('facility', 'facility', {
    number: area.slice(-8),
    kind: 'fire',
    area_id: area,
    inspection_months: 6,
    changed_at: `${b.today}T00:00:00Z`,
  })
  if (on) await b.row('facility_inspection', { facility_id: facility, inspected_on: on, by: '業者', result })
  return area
}
const person = (b: Builder, left: boolean) =>
  b.person(left ? { name: '水野', valid_to: addDays(b.today, -10) } : { name: '水野' })
const loan = async (b: Builder, values: Parameters<Builder['row']>[1]) => {
  const id = await b.medium()
  await b.row('medium_loan', {
    medium_id: id,
    borrower: '水野',
    lent_on: addDays(b.today, -20),
    due_on: addDays(b.today, -10),
    ...values,
  })
  return id
}
const pair = async (b: Builder, traffic: string) => {
  const [from, to] = [await b.zone(), await b.zone()]
  await b.row('zone_rule', { id: null, from_zone_id: from, to_zone_id: to, traffic })
  return b.connection({ from_zone_id: from, to_zone_id: to })
}
const disposed = (b: Builder, values: Parameters<Builder['row']>[1], object?: { valid_to: string }) =>
  b.medium({ serial: 'SN-1' }, object).then(async (id) => (await b.disposal(id, values), id))
const gone = { name: '旧いもの', valid_to: '2026-10-31' }
const heldIn = async (b: Builder, container: Promise<string>, content: Promise<string>) => {
  const id = await content
  await b.row('holding', { container_id: await container, content_id: id })
  return id
}
const storeIn = async (b: Builder, other: boolean) => {
  const [one, two] = [await b.zone(), await b.zone()]
  const holder = await inZone(b, b.system(), Promise.resolve(one))
  return heldIn(b, Promise.resolve(holder), inZone(b, b.asset(), Promise.resolve(other ? two : one)))
}

export const fixtures: Readonly<Record<string, CheckFixture>> = {
  'asset.owner': {
    fails: (b) => b.asset(),
    says: '管理責任者',
    passes: async (b) => b.asset({ owner_post_id: await b.post() }),
  },
  'asset.confidentiality': { fails: (b) => b.asset(), says: '機密性の区分', passes: (b) => b.asset({}, { c: '2' }) },
  'asset.integrity': { fails: (b) => b.asset(), says: '完全性の区分', passes: (b) => b.asset({}, { i: '1' }) },
  'asset.availability': { fails: (b) => b.asset(), says: '可用性の区分', passes: (b) => b.asset({}, { a: '1' }) },
  'asset.zoneLimit': {
    fails: (b) =>
      inZone(b, b.asset({}, { c: '3B' }), b.zone({ most_confidentiality_id: b.level('2') }, { name: 'LGWAN接続系' })),
    says: '領域「LGWAN接続系」の上限は機密性2、この資産は3Bです',
    passes: (b) => inZone(b, b.asset({}, { c: '2' }), b.zone({ most_confidentiality_id: b.level('2') })),
  },
  'asset.personalNumberZone': {
    fails: (b) => inZone(b, b.asset({ specific_personal: true }), b.zone({ reaches_internet: true })),
    says: 'インターネットに届く領域',
    passes: (b) => inZone(b, b.asset({ specific_personal: true }), b.zone()),
  },
  'asset.personalClass': {
    fails: (b) => b.asset({ personal: 'personal' }, { c: '2' }),
    says: '機密性は2です',
    passes: (b) => b.asset({ personal: 'personal' }, { c: '3B' }),
  },
  'asset.retention': {
    fails: (b) => b.asset({ retention_years: 5 }),
    says: '廃棄の方法が登録されていません',
    passes: (b) => b.asset(kept),
  },
  'asset.personalNumberDisposal': {
    fails: (b) => b.asset({ specific_personal: true }),
    says: '特定個人情報を含みます',
    passes: (b) => b.asset({ specific_personal: true, ...kept }),
  },
  'asset.inventory': {
    fails: (b) => b.asset({ confirmed_on: '2025-03-31' }),
    says: '令和7年3月31日',
    passes: (b) => b.asset({ confirmed_on: '2025-04-01' }),
  },
  'asset.extract': {
    fails: async (b) => b.asset({ source_asset_id: await b.asset({}, { c: '3B' }, { name: '台帳' }) }, { c: '2' }),
    says: '元の「台帳」は機密性3B',
    passes: async (b) => b.asset({ source_asset_id: await b.asset({}, { c: '2' }) }, { c: '2' }),
  },
  'asset.fileRegister': {
    fails: (b) => b.asset({ specific_personal: true, file_name: '給付' }),
    says: '利用目的、記録項目、収集方法',
    passes: (b) =>
      b.asset({
        specific_personal: true,
        file_name: '給付',
        purpose: '給付',
        recorded_items: '氏名',
        collected_from: '本人',
      }),
  },
  'asset.assessment': {
    fails: (b) => b.asset({ specific_personal: true, persons: 1000 }),
    says: '1000人',
    passes: (b) => assessed(b, '2027-04-01'),
  },
  'asset.assessmentReview': {
    fails: (b) => assessed(b, addDays(b.today, -1)),
    says: '評価書「給付事務」',
    passes: (b) => assessed(b, b.today),
  },
  'unit.ledger': {
    fails: (b) => ofUnit(b, {}, {}),
    says: '1件のうち1件',
    passes: async (b) => ofUnit(b, { ...kept, place: '書庫', owner_post_id: await b.post() }, { c: '2' }),
  },
  'unit.inventory': {
    fails: (b) => ofUnit(b, {}, {}),
    says: '1件が確認されていません',
    passes: (b) => ofUnit(b, { confirmed_on: '2026-05-01' }, {}),
  },
  'handOver.receipt': {
    fails: async (b) => {
      const unit = await b.unit()
      await b.handOver(unit)
      return unit
    },
    says: '受領書がありません',
    passes: async (b) => {
      const unit = await b.unit()
      await b.handOver(unit, { receipt_on: b.today })
      return unit
    },
  },
  'handOver.returned': {
    fails: async (b) => {
      const unit = await b.unit()
      await b.handOver(unit, { return_due: addDays(b.today, -1) })
      return unit
    },
    says: '返還期限',
    passes: async (b) => {
      const unit = await b.unit()
      await b.handOver(unit, { return_due: b.today })
      return unit
    },
  },
  'system.administrator': {
    fails: (b) => b.system(),
    says: '情報システム管理者',
    passes: async (b) => b.system({ administrator_post_id: await b.post() }),
  },
  'system.operator': {
    fails: (b) => b.system(),
    says: '情報システム担当者',
    passes: async (b) => b.system({ operator_post_id: await b.post() }),
  },
  'system.procedure': {
    fails: (b) => b.system(),
    says: '実施手順',
    passes: async (b) => {
      const id = await b.system()
      await b.row('system_document', { system_id: id, kind: 'procedure', title: '手順' })
      return id
    },
  },
  'system.support': {
    fails: (b) => b.system({ support_ends: addDays(b.today, -1) }),
    says: '令和8年11月22日',
    passes: (b) => b.system({ support_ends: b.today }),
  },
  'system.existing': {
    fails: (b) => b.system(),
    says: '経過措置',
    passes: (b) => b.system({ existing_on_start: false }),
  },
  'system.facts': {
    fails: (b) => b.system({ place: '1階' }),
    says: 'サポートの終わる日',
    passes: (b) => b.system({ place: '1階', support_ends: '2030-03-31' }),
  },
  'memberBody.memorandum': {
    fails: (b) => b.memberBody(),
    says: '覚書も',
    passes: (b) => memorandum(b, { kind: 'notNeeded', reason: '端末を置かない' }),
  },
  'memberBody.memorandumReview': {
    fails: (b) => memorandum(b, { next_review: addDays(b.today, -1) }),
    says: '見直しの期限',
    passes: (b) => memorandum(b, { next_review: b.today }),
  },
  'memberBody.yearlyConfirmation': {
    fails: async (b) => demarcated(b, await memorandum(b, { kind: 'yearlyConfirmation', signed_on: '2025-11-01' })),
    says: '令和7年11月1日',
    passes: async (b) => demarcated(b, await memorandum(b, { kind: 'yearlyConfirmation' })),
  },
  'terminal.multiFactor': {
    fails: async (b) =>
      named('authenticationServer', await inZone(b, b.terminal(), b.zone({ needs_multi_factor: true })), {
        multiFactor: '無',
      }),
    says: '多要素認証が無効',
    passes: async (b) =>
      named('authenticationServer', await inZone(b, b.terminal(), b.zone({ needs_multi_factor: true })), {
        multiFactor: '有',
      }),
  },
  'terminal.multiFactorLedger': {
    fails: (b) => inZone(b, b.terminal({ multi_factor: 'no' }), b.zone({ needs_multi_factor: true })),
    says: '「なし」',
    passes: (b) => inZone(b, b.terminal({ multi_factor: 'yes' }), b.zone({ needs_multi_factor: true })),
  },
  'terminal.mediaBlocked': {
    fails: (b) => inZone(b, b.terminal(), b.zone({ blocks_media: true })),
    says: '設定が不明',
    passes: (b) => inZone(b, b.terminal({ media_blocked: 'yes' }), b.zone({ blocks_media: true })),
  },
  'terminal.encrypted': {
    fails: (b) => b.terminal({ kind: 'tablet', encrypted: 'no' }),
    says: '暗号化されていません',
    passes: (b) => b.terminal({ kind: 'tablet', encrypted: 'yes' }),
  },
  'terminal.leaseList': {
    fails: (b) => b.terminal({ lease_number: 'L-1' }),
    says: '契約番号L-1',
    passes: async (b) => named('leaseList', await b.terminal({ lease_number: 'L-2' })),
  },
  'terminal.lease': {
    fails: (b) => b.terminal({ lease_ends: addDays(b.today, -1) }),
    says: '賃貸借',
    passes: (b) => b.terminal({ lease_ends: b.today }),
  },
  'terminal.support': {
    fails: (b) => b.terminal({ os: 'Windows 10', support_ends: addDays(b.today, -1) }),
    says: 'Windows 10',
    passes: (b) => b.terminal({ support_ends: b.today }),
  },
  'terminal.malware': {
    fails: (b) => b.terminal(),
    says: '対策ソフトの一覧',
    passes: async (b) => named('antivirus', await b.terminal()),
  },
  'medium.returned': {
    fails: (b) => loan(b, {}),
    says: '水野に貸し出し',
    passes: (b) => loan(b, { returned_on: b.today }),
  },
  'medium.encrypted': {
    fails: (b) => held(b, b.medium({ encrypted: 'no' }), '3B'),
    says: '機密性3Bの情報',
    passes: (b) => held(b, b.medium({ encrypted: 'yes' }), '3B'),
  },
  'medium.custodian': {
    fails: (b) => b.medium(),
    says: '管理者の職',
    passes: async (b) => b.medium({ custodian_post_id: await b.post() }),
  },
  'takeOut.overdue': {
    fails: async (b) => {
      const id = await b.medium()
      await b.takeOut(id, { to_on: addDays(b.today, -1) })
      return id
    },
    says: '佐伯の持ち出し',
    passes: async (b) => {
      const id = await b.medium()
      await b.takeOut(id, { to_on: b.today })
      return id
    },
  },
  'takeOut.permission': {
    fails: async (b) => {
      const id = await b.medium()
      await b.takeOut(id, { decided_by: '佐伯' })
      return id
    },
    says: '自ら許可',
    passes: async (b) => {
      const id = await b.medium()
      await b.takeOut(id)
      return id
    },
  },
  'takeOut.returnedTo': {
    fails: async (b) => {
      const unit = await b.unit()
      await b.takeOut(await b.medium(), { unit_id: unit, state: 'returned', returned_on: b.today })
      return unit
    },
    says: '確かめた人',
    passes: async (b) => {
      const unit = await b.unit()
      await b.takeOut(await b.medium(), { unit_id: unit, state: 'returned', returned_on: b.today, returned_to: '課長' })
      return unit
    },
  },
  'disposal.certificate': {
    fails: (b) => disposed(b, { contractor: '業者' }),
    says: '証明書がありません',
    passes: (b) => disposed(b, { contractor: '業者', certificate_number: 'C-1', certificate_on: b.today }),
  },
  'disposal.witness': {
    fails: (b) => disposed(b, { class_code: '3B' }),
    says: '立会いの記録',
    passes: (b) => disposed(b, { class_code: '3B', witness: '佐伯' }),
  },
  'disposal.method': {
    fails: (b) => disposed(b, { class_code: '2', method: 'overwrite' }),
    says: '「上書き」',
    passes: (b) => disposed(b, { class_code: '2', method: 'degauss' }),
  },
  'disposal.serials': {
    fails: (b) => disposed(b, { certificate_number: 'C-1', certificate_serials: ['SN-2'] }),
    says: '製造番号SN-1',
    passes: (b) => disposed(b, { certificate_number: 'C-1', certificate_serials: ['sn-1'] }),
  },
  'zone.personalNumber': {
    fails: async (b) => {
      const zone = await b.zone({ reaches_internet: true })
      await b.inZone(await b.asset({ specific_personal: true }), zone)
      return zone
    },
    says: '1件置かれています',
    passes: async (b) => {
      const zone = await b.zone({ reaches_internet: true })
      await b.inZone(await b.asset(), zone)
      return zone
    },
  },
  'connection.expired': {
    fails: (b) => b.connection({ expires_on: addDays(b.today, -1) }),
    says: 'までです',
    passes: (b) => b.connection({ expires_on: b.today }),
  },
  'connection.port': { fails: (b) => b.connection({ port: 'any' }), says: '「any」', passes: (b) => b.connection() },
  'connection.specific': {
    fails: (b) => b.connection({ kind: 'specific', address: '' }),
    says: '（経路）',
    passes: (b) => b.connection({ kind: 'specific' }),
  },
  'connection.approval': {
    fails: (b) => b.connection({ basis: '', approver: '' }),
    says: '根拠、承認者',
    passes: (b) => b.connection(),
  },
  'connection.review': {
    fails: (b) => b.connection({ next_review: addDays(b.today, -1) }),
    says: '見直し',
    passes: (b) => b.connection({ next_review: b.today }),
  },
  'connection.zonePair': {
    fails: (b) => pair(b, 'none'),
    says: '許されていません',
    passes: (b) => pair(b, 'specific'),
  },
  'area.custodian': {
    fails: (b) => b.area(),
    says: '管理者、入退室の管理',
    passes: async (b) => b.area({ custodian_post_id: await b.post(), entry_control: 'IC' }),
  },
  'area.log': { fails: (b) => entry(b, ''), says: '10月の入退室1件のうち1件', passes: (b) => entry(b, '課長') },
  'area.facility': {
    fails: (b) => inspected(b, '2026-05-22'),
    says: '令和8年11月22日',
    passes: (b) => inspected(b, '2026-05-23'),
  },
  'account.leaver': {
    fails: async (b) => b.account({ person_id: await person(b, true) }),
    says: '水野は',
    passes: async (b) => b.account({ person_id: await person(b, false) }),
  },
  'account.person': {
    fails: (b) => b.account(),
    says: '名簿の人',
    passes: async (b) => b.account({ person_id: await person(b, false) }),
  },
  'account.shared': {
    fails: (b) => b.account({ kind: 'shared' }),
    says: '90日以内',
    passes: async (b) => {
      const id = await b.account({ kind: 'shared' })
      await b.row('shared_use', { account_id: id, used_on: addDays(b.today, -90), who: '佐伯' })
      return id
    },
  },
  'account.privileged': {
    fails: (b) => b.account({ privileged: true }),
    says: '特権ID',
    passes: (b) => b.account({ privileged: true, basis: '要領', granted_on: b.today }),
  },
  'account.unused': {
    fails: (b) => b.account({ last_used_on: addDays(b.today, -91) }),
    says: '使われていません',
    passes: (b) => b.account({ last_used_on: addDays(b.today, -90) }),
  },
  'coherence.assetZone': { fails: (b) => storeIn(b, true), says: 'これを持つ', passes: (b) => storeIn(b, false) },
  'coherence.endedUnit': {
    fails: async (b) => b.asset({}, {}, { unit_id: await b.unit(gone) }),
    says: '「旧いもの」は',
    passes: async (b) => b.asset({}, {}, { unit_id: await b.unit() }),
  },
  'coherence.assetOwner': {
    fails: async (b) => b.asset({ owner_post_id: await b.post(gone) }),
    says: '「旧いもの」',
    passes: async (b) => b.asset({ owner_post_id: await b.post() }),
  },
  'coherence.systemAdministrator': {
    fails: async (b) => b.system({ administrator_post_id: await b.post() }),
    says: '就いている人がいません',
    passes: async (b) => {
      const post = await b.post()
      await b.row('assignment', { person_id: await b.person(), post_id: post, valid_from: '2026-04-01' })
      return b.system({ administrator_post_id: post })
    },
  },
  'coherence.terminalUser': {
    fails: async (b) => b.terminal({ user_person_id: await person(b, true) }),
    says: '水野',
    passes: async (b) => b.terminal({ user_person_id: await person(b, false) }),
  },
  'coherence.mediumBorrower': {
    fails: async (b) => loan(b, { borrower_id: await person(b, true) }),
    says: '水野',
    passes: async (b) => loan(b, { borrower_id: await person(b, false) }),
  },
  'coherence.accountPerson': {
    fails: async (b) =>
      b.account({
        affiliation: '総務課',
        person_id: await b.person({ name: '水野', unit_id: await b.unit({ name: '業務課' }) }),
      }),
    says: '「総務課」',
    passes: async (b) =>
      b.account({
        affiliation: '事務局 業務課',
        person_id: await b.person({ unit_id: await b.unit({ name: '業務課' }) }),
      }),
  },
  'coherence.accountSystem': {
    fails: async (b) => b.account({ system_id: await b.system({}, gone) }),
    says: '廃止されました',
    passes: (b) => b.account(),
  },
  'coherence.disposedHeld': {
    fails: (b) => disposed(b, {}),
    says: '使用中',
    passes: (b) => disposed(b, { done_on: null, planned_on: b.today }),
  },
  'coherence.connectionZone': {
    fails: async (b) => b.connection({ to_zone_id: await b.zone({}, gone) }),
    says: '領域「旧いもの」',
    passes: (b) => b.connection(),
  },
  'coherence.demarcationParty': {
    fails: async (b) => {
      const id = await b.terminal()
      await b.row('demarcation', { object_id: id, party_id: await b.memberBody(gone), responsibility: 'physical' })
      return id
    },
    says: '離れました',
    passes: async (b) => {
      const id = await b.terminal()
      await b.row('demarcation', { object_id: id, party_id: await b.memberBody(), responsibility: 'physical' })
      return id
    },
  },
  'coherence.heldInEnded': {
    fails: (b) => heldIn(b, b.system({}, gone), b.asset()),
    says: '廃止されました',
    passes: (b) => heldIn(b, b.system(), b.asset()),
  },
  'coherence.serialTwice': {
    fails: async (b) => {
      await b.terminal({ serial: 'PC-1' }, { name: '別の端末' })
      return b.terminal({ serial: 'PC-1' })
    },
    says: '別の端末',
    passes: (b) => b.terminal({ serial: 'PC-2' }),
  },
  'coherence.lendOut': {
    fails: async (b) => {
      const id = await b.medium()
      await b.takeOut(id)
      return id
    },
    says: '貸出しの記録がありません',
    passes: async (b) => {
      const id = await loan(b, { due_on: addDays(b.today, 30) })
      await b.takeOut(id)
      return id
    },
  },
}
