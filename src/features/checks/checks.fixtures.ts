import { addDays } from '../../core/dates/days.ts'
import { type CheckFixture, assessed, demarcated, inZone, kept, memorandum, named, ofUnit } from './arrange.fixtures.ts'

/** Assets, units, systems, member bodies and terminals. */
export const ledgerFixtures: Readonly<Record<string, CheckFixture>> = {
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
}
