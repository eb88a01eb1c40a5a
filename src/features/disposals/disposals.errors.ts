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
