import type { Message } from '../../../core/errors.ts'

/** Words of the forms in which a provider is set up. */
export const providerFormLabels = {
  addOidcTitle: { ja: 'OpenID Connect の連携を登録', en: 'Add an OpenID Connect provider' },
  addLdapTitle: { ja: 'LDAP・Active Directory の連携を登録', en: 'Add a directory' },
  editTitle: { ja: '「{name}」を直す', en: 'Change “{name}”' },
  register: { ja: '登録する', en: 'Add' },
  save: { ja: '保存する', en: 'Save' },
  needed: { ja: '{field}を入れてください。', en: 'Please fill in: {field}.' },
  bad: { ja: 'この形では受け付けられません。例のように入れてください。', en: 'Not in this form; see the example.' },
  nameHint: { ja: 'サインインの画面に出ます。例：庁内の認証基盤', en: 'Shown on the sign-in page.' },
  issuerHint: {
    ja: '認証サーバーの管理画面のとおりに。例：https://login.example.lg.jp/realms/city',
    en: 'Exactly as the provider shows it, such as https://login.example.lg.jp/realms/city',
  },
  redirectUri: { ja: '認証サーバーに登録するリダイレクトURI', en: 'Redirect URI to register at the provider' },
  redirectHint: {
    ja: '一字一句このとおりに登録してください。',
    en: 'Register it exactly like this.',
  },
  originHint: {
    ja: '前に置いた機器のために違うときだけ。例：https://sakimori.city.example.lg.jp',
    en: 'Only where a proxy makes it differ, such as https://sakimori.city.example.lg.jp',
  },
  clientSecret: { ja: '秘密の値（クライアント シークレット）', en: 'Client secret' },
  searcherPassword: { ja: '検索用の利用者のパスワード', en: 'Password of the searching account' },
  secretKept: {
    ja: '保存してあります。表示はできません。変えるときだけ入れてください。',
    en: 'Stored and never shown. Enter one only to change it.',
  },
  secretNew: { ja: '暗号化して保存し、画面には二度と出ません。', en: 'Stored encrypted, never shown again.' },
  claimHint: {
    ja: 'preferred_username、upn など。この団体の利用者名と同じ値が入っている項目。',
    en: 'preferred_username, upn …: the claim whose value is the user name here.',
  },
  domainHint: {
    ja: 'taro@city.example.lg.jp の形で届くとき、city.example.lg.jp と入れると taro になります。別のドメインの人は入れません。',
    en: 'Where names arrive as taro@city.example.lg.jp, enter city.example.lg.jp: then taro counts, and no other domain gets in.',
  },
  caHint: {
    ja: '庁内の認証局を使うときだけ。入れると、その認証局だけを信じます。',
    en: 'Only for an authority of your own; then no other is trusted.',
  },
  secondHint: {
    ja: '印を付けると、認証サーバーで確かめた人には、この製品の確認コードを尋ねません。',
    en: 'Then no code of ours is asked for after it.',
  },
  linkHint: {
    ja: '同じ利用者名の利用者と一度だけ結び付けます。全員が済んだら外せます。',
    en: 'Links the account of the same user name, once. Untick it when everybody is linked.',
  },
  preset: { ja: 'サーバーの種類', en: 'Kind of server' },
  activeDirectory: { ja: 'Active Directory', en: 'Active Directory' },
  openLdap: { ja: 'OpenLDAP など', en: 'OpenLDAP and others' },
  hostHint: { ja: '例：dc1.city.example.lg.jp', en: 'Such as dc1.city.example.lg.jp' },
  ldaps: { ja: 'LDAPS（636番）', en: 'LDAPS (636)' },
  startTls: { ja: 'StartTLS（389番）', en: 'StartTLS (389)' },
  noEncryption: { ja: '暗号化しない（勧めません）', en: 'None (not advised)' },
  search: { ja: '検索してから確かめる', en: 'Search, then bind' },
  searchHint: { ja: '部署ごとに人が分かれていても使えます。', en: 'Works wherever in the tree people are.' },
  byTemplate: { ja: '名前の型で確かめる', en: 'Bind by a template' },
  byTemplateHint: { ja: '検索用の利用者が要りません。', en: 'Needs no searching account.' },
  baseHint: { ja: '例：ou=職員,dc=city,dc=example,dc=jp', en: 'Such as ou=staff,dc=city,dc=example,dc=jp' },
  bindHint: {
    ja: '読むだけの権限の利用者を。空なら匿名で検索します。',
    en: 'An account that may only read. Empty: anonymous search.',
  },
  templateHint: {
    ja: '例：uid={mark},ou=people,dc=example,dc=jp、Active Directory なら {mark}@city.example.lg.jp',
    en: 'Such as uid={mark},ou=people,dc=example,dc=jp, or {mark}@city.example.lg.jp for Active Directory',
  },
  filterHint: {
    ja: '絞るときだけ。例：(objectClass=person)',
    en: 'Only to narrow the search, such as (objectClass=person)',
  },
  more: { ja: '細かな設定', en: 'More settings' },
} satisfies Record<string, Message>
