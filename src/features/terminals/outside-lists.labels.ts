import type { Message } from '../../core/errors.ts'
import { terminalLabels } from './terminals.labels.ts'

export const listKindLabels = {
  authenticationServer: { ja: '認証サーバの一覧', en: 'Authentication server' },
  leaseList: { ja: 'リース物件の一覧', en: 'Lease list' },
  antivirus: { ja: '不正プログラム対策の管理一覧', en: 'Antivirus console' },
  directory: { ja: 'ディレクトリの一覧', en: 'Directory' },
  assetManagement: { ja: '資産管理ソフトの一覧', en: 'Asset management tool' },
} as const satisfies Record<string, Message>

/** The same in a narrow column. */
export const shortKindLabels = {
  authenticationServer: { ja: '認証', en: 'Sign-in' },
  leaseList: { ja: 'リース', en: 'Lease' },
  antivirus: { ja: 'ウイルス', en: 'Antivirus' },
  directory: { ja: 'ディレクトリ', en: 'Directory' },
  assetManagement: { ja: '資産管理', en: 'Assets' },
} as const satisfies Record<keyof typeof listKindLabels, Message>

/** Which rows of the register have to stand on a list of the kind. */
export const populationLabels = {
  authenticationServer: { ja: '端末・シンクライアント・タブレット', en: 'terminals, thin clients and tablets' },
  leaseList: { ja: 'リース番号のある機器', en: 'what has a lease number' },
  antivirus: { ja: '端末・サーバ・シンクライアント・タブレット', en: 'terminals, servers, thin clients and tablets' },
  directory: { ja: '端末・サーバ', en: 'terminals and servers' },
  assetManagement: { ja: '全ての機器', en: 'all devices' },
} as const satisfies Record<keyof typeof listKindLabels, Message>

/** What is taken from an outside list; the first three and the account say which terminal a row is about. */
export const factLabels = {
  number: terminalLabels.number,
  serial: terminalLabels.serial,
  name: { ja: '端末名・コンピュータ名', en: 'Computer name' },
  account: { ja: 'アカウント', en: 'Account' },
  unitText: { ja: '部署（リストの記載）', en: 'Unit as listed' },
  multiFactor: terminalLabels.multiFactor,
  mediaBlocked: terminalLabels.mediaBlocked,
  encrypted: terminalLabels.encrypted,
  malwareProtection: terminalLabels.malwareProtection,
  model: terminalLabels.model,
  os: terminalLabels.os,
  leaseNumber: terminalLabels.leaseNumber,
  leaseEnds: terminalLabels.leaseEnds,
  lastSeenOn: { ja: '最終接続日', en: 'Last seen' },
} as const satisfies Record<string, Message>
export type FactKey = keyof typeof factLabels

/** Why a row of a list is about no terminal of the register. */
export const unmatchedLabels = {
  none: { ja: '台帳に同じものがない', en: 'Not in the register' },
  several: { ja: '台帳に同じものが複数ある', en: 'Several in the register' },
  contradiction: { ja: '番号と製造番号等が別の端末を指す', en: 'Its identifiers name different terminals' },
} as const satisfies Record<string, Message>
