import type { Message } from '../../core/errors.ts'

type OwnRegister = { path: string; name: Message }

const organisation: OwnRegister = { path: '/organisation', name: { ja: '組織・職', en: 'Organisation' } }

/**
 * Kinds of object whose register has commands of its own, and where it is. By name alone such an object would be a row that its register does
 * not know: no number, not searchable, outside every check.
 */
const ownRegisters: Readonly<Record<string, OwnRegister>> = {
  organisation,
  boundBody: organisation,
  unit: organisation,
  memberBody: organisation,
  post: organisation,
  person: { path: '/people', name: { ja: '名簿・発令', en: 'People and posts' } },
  account: { path: '/system-accounts', name: { ja: 'システムの利用者ID', en: 'Accounts of systems' } },
  zone: { path: '/zones', name: { ja: '領域', en: 'Zones' } },
  connection: { path: '/connections', name: { ja: '許可通信', en: 'Permitted connections' } },
  asset: { path: '/assets', name: { ja: '情報資産台帳', en: 'Information assets' } },
  system: { path: '/systems', name: { ja: '情報システム・ネットワーク台帳', en: 'Systems and networks' } },
  terminal: { path: '/terminals', name: { ja: '端末・サーバ台帳', en: 'Terminals and servers' } },
  medium: { path: '/media', name: { ja: '電磁的記録媒体管理台帳', en: 'Media' } },
  store: { path: '/stores', name: { ja: '保管場所', en: 'Stores' } },
  area: { path: '/areas', name: { ja: '管理区域台帳', en: 'Secure areas' } },
  facility: { path: '/facilities', name: { ja: '設備台帳', en: 'Facilities' } },
}

/** The register that objects of the kind are entered in; undefined where they are registered by name at the duty. */
export const ownRegister = (kind: string): OwnRegister | undefined => ownRegisters[kind]
