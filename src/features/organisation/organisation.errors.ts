import { defineErrors } from '../../core/errors.ts'

export const organisationErrors = defineErrors('organisation', {
  codeTaken: {
    status: 409,
    ja: '団体コード「{code}」は使われています。別のコードにしてください。',
    en: 'The code "{code}" is taken; choose another.',
  },
  wrongToken: {
    status: 403,
    ja: '初期設定の鍵が違います。起動した画面に表示された鍵を入れてください。',
    en: 'Wrong set-up token. Enter the one printed where Sakimori was started.',
  },
  alreadySetUp: {
    status: 409,
    ja: '初期設定は済んでいます。サインインしてください。',
    en: 'Set-up is done already. Please sign in.',
  },
  weakPassword: { status: 422, ja: '{reason}', en: '{reason}' },
  badUsername: {
    status: 422,
    ja: '利用者名は文字・数字と . _ - だけで、64文字以内にしてください（空白・@・/ は使えません）。',
    en: 'A user name has letters, digits and . _ - only, at most 64.',
  },
  nameTaken: { status: 409, ja: '「{name}」は既に登録されています。', en: '"{name}" is registered already.' },
  badMunicipalityCode: {
    status: 422,
    ja: '団体コード {code} の検査数字が合いません。6桁の数字を確かめてください。',
    en: 'The check digit of code {code} is wrong; please check the six digits.',
  },
  codeUsed: { status: 409, ja: '団体コード {code} は登録済みです。', en: 'Code {code} is registered already.' },
  cyclicUnit: {
    status: 422,
    ja: '部署の上下関係が輪になります。別の上位部署を選んでください。',
    en: 'The unit would stand below itself; choose another parent.',
  },
  endBeforeStart: { status: 422, ja: '終わりの日が始まりの日より前です。', en: 'The last day lies before the first.' },
  unitsBelow: {
    status: 409,
    ja: '下位の部署がこの日より後も続きます。先に下位の部署を終えるか、別の部署の下へ移してください。',
    en: 'Units below it go on after that day. End them first, or move them.',
  },
})
