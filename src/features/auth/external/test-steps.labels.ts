import type { Message } from '../../../core/errors.ts'

export const testOutcomes = ['ok', 'failed', 'warning', 'skipped'] as const
export type TestOutcome = (typeof testOutcomes)[number]

export const testSteps = [
  'reach',
  'encryption',
  'discovery',
  'keys',
  'pkce',
  'client',
  'bind',
  'base',
  'search',
  'attributes',
  'account',
] as const
export type TestStep = (typeof testSteps)[number]

type Words = { name: Message; remedy: Message }

/** What each step of a test tries, and what to do where it fails. */
export const testStepWords: Record<TestStep, Words> = {
  reach: {
    name: { ja: '1. サーバーにつながる', en: '1. The server is reached' },
    remedy: {
      ja: 'アドレスとポート番号、途中の機器（ファイアウォール）で通信が許されているかを確かめてください。',
      en: 'Check address and port, and whether firewalls on the way let the connection through.',
    },
  },
  encryption: {
    name: {
      ja: '2. 通信が暗号化され、証明書を確かめられる',
      en: '2. The connection is encrypted, the certificate holds',
    },
    remedy: {
      ja: '証明書の期限と名前（設定のサーバー名と同じか）を確かめ、庁内の認証局なら、その証明書を「認証局の証明書」に貼り付けてください。',
      en: 'Check expiry and name of the certificate; for an authority of your own, paste its certificate into the settings.',
    },
  },
  discovery: {
    name: { ja: '3. サーバーの設定情報を読める', en: '3. The provider describes itself' },
    remedy: {
      ja: '発行者のアドレスを、認証サーバーの管理画面の表示と一字一句合わせてください。',
      en: 'Copy the issuer exactly as the provider shows it.',
    },
  },
  keys: {
    name: { ja: '4. 署名を確かめる鍵を読める', en: '4. The keys for signatures can be read' },
    remedy: {
      ja: '認証サーバーの公開鍵（jwks_uri）に、この製品からつながるかを確かめてください。',
      en: 'Check that the address of the provider’s keys (jwks_uri) can be reached from here.',
    },
  },
  pkce: {
    name: { ja: '5. 認可コードと PKCE（S256）に対応している', en: '5. Code flow and PKCE (S256) are offered' },
    remedy: {
      ja: '認証サーバーの側で、認可コード方式と PKCE を使えるようにしてください。表示だけない製品もあるので、実際にサインインして確かめてください。',
      en: 'Enable the code flow with PKCE at the provider. Some do it without saying so: try an actual sign-in.',
    },
  },
  client: {
    name: { ja: '6. クライアントIDと秘密の値が通る', en: '6. Client id and secret are accepted' },
    remedy: {
      ja: 'クライアントIDと秘密の値（クライアント シークレット）を入れ直してください。秘密の値には期限があることがあります。',
      en: 'Enter client id and secret again; secrets may have expired.',
    },
  },
  bind: {
    name: { ja: '3. 検索用の利用者でサインインできる', en: '3. The searching account can sign in' },
    remedy: {
      ja: '検索用の利用者のDNとパスワード、その利用者が停止や期限切れでないかを確かめてください。',
      en: 'Check DN and password of the searching account, and that it is neither disabled nor expired.',
    },
  },
  base: {
    name: { ja: '4. 検索の起点がある', en: '4. The base of the search exists' },
    remedy: {
      ja: '検索の起点（DN）の綴りと、検索用の利用者に読む権限があるかを確かめてください。',
      en: 'Check the spelling of the base DN and that the searching account may read it.',
    },
  },
  search: {
    name: { ja: '5. 入れた名前の人が一人だけ見つかる', en: '5. Exactly one person has the name given' },
    remedy: {
      ja: '名前の属性（sAMAccountName・uid など）、検索の起点、検索の条件を確かめてください。',
      en: 'Check the attribute that is searched (sAMAccountName, uid …), the base and the filter.',
    },
  },
  attributes: {
    name: { ja: '6. 名前と識別の属性が読める', en: '6. Name and identifying attribute can be read' },
    remedy: {
      ja: '属性の名前と、検索用の利用者にその属性を読む権限があるかを確かめてください。Active Directory なら objectGUID、OpenLDAP なら entryUUID です。',
      en: 'Check the names of the attributes and the right to read them: objectGUID in Active Directory, entryUUID in OpenLDAP.',
    },
  },
  account: {
    name: { ja: '7. この団体の利用者に対応する', en: '7. An account here corresponds' },
    remedy: {
      ja: '同じ利用者名の利用者を登録するか、名前の属性とドメインの設定を確かめてください。',
      en: 'Add an account of that user name, or check the name attribute and the domain.',
    },
  },
}
