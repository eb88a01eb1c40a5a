import type { Message } from '../../core/errors.ts'
import type { CheckMethod, CheckRegister, CheckSetting } from './check.types.ts'

export const registerNames: Readonly<Record<CheckRegister, Message>> = {
  assets: { ja: '情報資産', en: 'Information assets' },
  units: { ja: '部署', en: 'Units' },
  systems: { ja: '情報システム', en: 'Systems' },
  terminals: { ja: '端末・サーバ', en: 'Terminals and servers' },
  media: { ja: '媒体', en: 'Media' },
  takeOuts: { ja: '持ち出し', en: 'Take-outs' },
  disposals: { ja: '廃棄', en: 'Disposals' },
  areas: { ja: '管理区域・設備', en: 'Secure areas and facilities' },
  zones: { ja: '領域', en: 'Zones' },
  connections: { ja: '許可通信', en: 'Permitted connections' },
  memberBodies: { ja: '構成市町村・責任分界点', en: 'Member bodies and demarcation' },
  accounts: { ja: 'システムのID', en: 'Accounts of systems' },
  coherence: { ja: '整合性点検', en: 'Coherence' },
}

export const checkMethodNames: Readonly<Record<CheckMethod, Message>> = {
  register: { ja: '台帳照合', en: 'Register check' },
  configuration: { ja: '設定照合', en: 'Compared with a configuration' },
  measurement: { ja: '実測', en: 'Measured' },
}

export const unitNames: Readonly<Record<CheckSetting['unit'], Message>> = {
  days: { ja: '日', en: 'days' },
  months: { ja: 'か月', en: 'months' },
  month: { ja: '月', en: '(month)' },
  persons: { ja: '人', en: 'persons' },
}

/** Methods of disposal as facts hold them. */
export const methodNames: Readonly<Record<string, Message>> = {
  destroy: { ja: '物理的な破壊', en: 'destruction' },
  eraseCommand: { ja: '消去専用の命令', en: 'erase command' },
  overwrite: { ja: '上書き', en: 'overwriting' },
  degauss: { ja: '消磁', en: 'degaussing' },
  cryptoErase: { ja: '暗号化消去', en: 'cryptographic erasure' },
  shred: { ja: '裁断', en: 'shredding' },
  dissolve: { ja: '溶解', en: 'dissolving' },
  burn: { ja: '焼却', en: 'burning' },
  returnToOwner: { ja: '返却', en: 'return to the owner' },
  other: { ja: 'その他の方法', en: 'another method' },
}
