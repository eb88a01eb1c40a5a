import { addDays } from '../../core/dates/days.ts'
import {
  inZone,
  held,
  named,
  lacking,
  entry,
  inspected,
  person,
  loan,
  pair,
  confirmed,
  disposed,
  gone,
  heldIn,
  storeIn,
  type CheckFixture,
} from './fixture-parts.fixtures.ts'

/** What must be found wanting and what must pass, for each check. */
export const actFixtures: Readonly<Record<string, CheckFixture>> = {
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
  'outside.lacking': {
    fails: async (b) => {
      lacking('leaseList', { unitText: '窓口課', name: '貸出端末7' })
      return b.unit({ name: '窓口課' })
    },
    says: '台帳にない機器が1件あります（例：リース物件の一覧（令和8年11月22日）の貸出端末7）',
    passes: async (b) => {
      named('antivirus', await b.terminal(), { unitText: '文書課' })
      return b.unit({ name: '文書課' })
    },
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
  'zone.configuration': {
    fails: (b) => confirmed(b, b.zone({ may_hold_personal_number: true }), true),
    says: '設定確認書「境界の設定」の設定と違う',
    passes: (b) => confirmed(b, b.zone({ may_hold_personal_number: true })),
  },
  'connection.specificConfiguration': {
    fails: (b) => confirmed(b, b.connection({ kind: 'specific' }), true),
    says: '設定確認書「境界の設定」の設定と違う',
    passes: (b) => confirmed(b, b.connection({ kind: 'specific' })),
  },
  'connection.sanitisedConfiguration': {
    fails: (b) => confirmed(b, b.connection({ kind: 'sanitised' }), true),
    says: '設定確認書「境界の設定」の設定と違う',
    passes: (b) => confirmed(b, b.connection({ kind: 'sanitised' })),
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
