import { defineErrors } from '../../../core/errors.ts'

export const providerErrors = defineErrors('identityProviders', {
  nameTaken: {
    status: 409,
    ja: '「{name}」という名前の連携は登録済みです。別の名前にしてください。',
    en: 'A provider named "{name}" exists already; choose another name.',
  },
  inUse: {
    status: 409,
    ja: '{n}人の利用者が結び付いているので削除できません。使わないときは「停止」にしてください。',
    en: '{n} accounts are linked to it, so it cannot be deleted. Switch it off instead.',
  },
  otherKind: {
    status: 422,
    ja: '種類は変えられません。新しい連携を登録してください。',
    en: 'The kind cannot be changed; add a new provider.',
  },
  otherSubjects: {
    status: 409,
    ja: '利用者が結び付いているので、本人を見分ける設定（発行者・識別の属性）は変えられません。新しい連携を登録するか、先に結付けを解除してください。',
    en: 'Accounts are linked, so what tells people apart (issuer, identifying attribute) cannot change. Add a new provider, or release the links first.',
  },
  badCa: {
    status: 422,
    ja: '認証局の証明書を読めません。「-----BEGIN CERTIFICATE-----」で始まる PEM 形式で貼り付けてください。',
    en: 'The certificate cannot be read. Paste it in PEM form, beginning with -----BEGIN CERTIFICATE-----.',
  },
  plainHttp: {
    status: 422,
    ja: '発行者は https のアドレスにしてください。閉じたネットワークの http を使うときは、「http を許す」に印を付けてください。',
    en: 'The issuer has to be an https address. For http in a closed network, tick the box that allows it.',
  },
  badFilter: {
    status: 422,
    ja: '検索の条件を読めません。(objectClass=person) のように、括弧で囲んで書いてください。',
    en: 'The filter cannot be read. Write it in parentheses, as in (objectClass=person).',
  },
  needBaseDn: {
    status: 422,
    ja: '検索の起点（DN）を入れてください。例：ou=people,dc=example,dc=jp',
    en: 'Enter the base of the search, such as ou=people,dc=example,dc=jp.',
  },
  badTemplate: {
    status: 422,
    ja: '名前の型に {mark} を入れ、その前後に DN か @ドメイン を付けてください。例：uid={mark},ou=people,dc=example,dc=jp',
    en: 'The template needs {mark} with a DN or @domain around it, as in uid={mark},ou=people,dc=example,dc=jp.',
  },
})
