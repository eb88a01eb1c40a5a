import { defineErrors } from '../../core/errors.ts'

export const disposalErrors = defineErrors('disposals', {
  future: {
    status: 422,
    ja: 'まだ来ていない日です。実際に廃棄した日を入れてください。',
    en: 'The day has not come yet. Enter the day on which it was done.',
  },
  beforeRegistered: {
    status: 422,
    ja: '「{name}」の登録の始まり（{day}）より前の日です。日付を直してください。',
    en: 'The day lies before “{name}” was registered ({day}). Correct it.',
  },
  reasonNeeded: {
    status: 422,
    ja: '廃棄の方法が分類に合いません。この方法による理由を「備考・理由」に入れてください。{why}',
    en: 'The method does not fit the class. State why it was used in the note. {why}',
  },
  witnessMissing: {
    status: 422,
    ja: '立ち会った職員の職か氏名を入れてください。',
    en: 'Enter the post or the name of the member of staff who witnessed it.',
  },
  planned: {
    status: 409,
    ja: '「{name}」は、廃棄の予定（{number}）が既にあります。それを開いてください。',
    en: '“{name}” is planned for disposal already under {number}. Open that one.',
  },
  proposalUnread: {
    status: 422,
    ja: '許可を受ける廃棄を読み取れません。廃棄の画面から起案し直してください。',
    en: 'The proposal cannot be read. Draft it again from the page of the disposal.',
  },
  notPlanned: {
    status: 409,
    ja: '「{number}」は「{state}」です。許可を受けられるのは、予定のうちだけです。起案を取り下げるか、予定のものだけで起案し直してください。',
    en: '“{number}” is “{state}”; only what is planned can be permitted. Withdraw the draft, or draft again with what is planned.',
  },
  askedAlready: {
    status: 409,
    ja: '「{number}」の許可は起案されています。「決裁」で決定を受けるか、その起案を取り下げてから起案してください。',
    en: 'A draft for the permission of “{number}” is under way. Have it decided, or withdraw it first.',
  },
  permittedAlready: {
    status: 409,
    ja: '「{number}」は既に許可されています。外してから起案してください。',
    en: '“{number}” has been permitted already. Leave it out.',
  },
  severalUnits: {
    status: 422,
    ja: '部署の違うものは、一つの起案にできません。部署ごとに起案してください。',
    en: 'Things of several units cannot be in one draft. Draft one for each unit.',
  },
  classChanged: {
    status: 409,
    ja: '「{number}」の機密性が、起案の後に「{before}」から「{now}」に変わっています。決裁区分が変わることがあります。起案を取り下げ、起案し直してください。',
    en: 'The class of “{number}” has changed from “{before}” to “{now}” since it was drafted, which may need another officer. Withdraw the draft and draft again.',
  },
  approvalEnded: {
    status: 409,
    ja: '「{number}」は、この起案では許可を受けられなくなっています。起案を取り下げ、廃棄の画面から起案し直してください。',
    en: '“{number}” can no longer be permitted by this draft. Withdraw it and draft again from the disposal’s page.',
  },
  permittedMethod: {
    status: 409,
    ja: '許可を受けた廃棄の方法（{method}）は変えられません。変えるときは、この予定を取りやめ、新しく予定して許可を受けてください。',
    en: 'The method was permitted ({method}) and stands. To use another, call this plan off and plan anew.',
  },
  noSerials: {
    status: 422,
    ja: 'ファイルに製造番号の列が見つかりません。見出し（製造番号、シリアル番号など）のある表にするか、番号を貼り付けてください。',
    en: 'No column of serial numbers is found. Use a table with such a heading, or paste the numbers.',
  },
  certificateEmpty: {
    status: 422,
    ja: '証明書の番号、日付、ファイル、製造番号のどれかを入れてください。',
    en: 'Enter the number, the day, the file or the serials of the certificate.',
  },
})
