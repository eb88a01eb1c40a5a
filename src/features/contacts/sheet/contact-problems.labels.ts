import type { Message } from '../../../core/errors.ts'

type Wording = { reason: Message; remedy: Message }

/** Why a row of a sheet of numbers cannot be taken, and what to do. */
export const contactProblemLabels = {
  unknownId: {
    reason: { ja: 'このIDの連絡先はありません。', en: 'There is no entry of this ID.' },
    remedy: {
      ja: '削除されたか、扱えない部署の連絡先です。IDの欄を空にすると、市町村の連絡先として取り込みます。',
      en: 'It was taken out or lies outside your reach. Without the ID the row is taken as an entry of a member body.',
    },
  },
  idTwice: {
    reason: { ja: '{detail}行目と同じIDです。', en: 'Row {detail} has this ID too.' },
    remedy: { ja: '複写した行のIDを消してください。', en: 'Delete the ID of the copied row.' },
  },
  noMember: {
    reason: { ja: 'どの市町村の連絡先かわかりません。', en: 'It is not known whose number this is.' },
    remedy: {
      ja: '団体コードか市町村の名前を書いてください。職や人の連絡先は、画面で登録してから取り出して直してください。',
      en: 'Give the code or name of the member body. Entries of posts and people are added on the page.',
    },
  },
  unknownMember: {
    reason: { ja: '登録されていない市町村です。', en: 'There is no such member body.' },
    remedy: {
      ja: '名前と団体コードを確かめるか、先に構成市町村を登録してください。',
      en: 'Check name and code, or register the member body first.',
    },
  },
  memberDiffers: {
    reason: { ja: '団体コードは{detail}のものです。', en: 'The code is that of {detail}.' },
    remedy: { ja: '団体コードと市町村のどちらかを直してください。', en: 'Correct either of them.' },
  },
  badNumber: {
    reason: { ja: '電話番号として読めません。', en: 'This is no telephone number.' },
    remedy: {
      ja: '数字とハイフンで書いてください。内線は「内線123」とします。',
      en: 'Use digits and hyphens; write extensions as ext. 123.',
    },
  },
  lostZero: {
    reason: { ja: '先頭の0が落ちています。', en: 'The leading zero is missing.' },
    remedy: {
      ja: 'セルを文字列にして、0{detail}のように書いてください。',
      en: 'Make the cell text and write 0{detail}.',
    },
  },
  noNumber: {
    reason: { ja: '電話番号もメールアドレスもありません。', en: 'There is neither a number nor an address.' },
    remedy: { ja: 'どちらかを書いてください。', en: 'Give one of them.' },
  },
  badEmail: {
    reason: { ja: 'メールアドレスの形ではありません。', en: 'This is no e-mail address.' },
    remedy: { ja: '確かめるか、空にしてください。', en: 'Check it or leave it empty.' },
  },
  whichEntry: {
    reason: { ja: 'この市町村には連絡先が{detail}つあります。', en: 'The member body has {detail} entries.' },
    remedy: { ja: '連絡先の名前を書いてください。', en: 'Give the name of the entry.' },
  },
  nameTwice: {
    reason: { ja: '同じ連絡先が{detail}行目にあります。', en: 'Row {detail} is about this entry too.' },
    remedy: {
      ja: '一行にまとめるか、連絡先の名前を分けてください。',
      en: 'Put it into one row, or give the entries different names.',
    },
  },
  tooLong: {
    reason: { ja: '長すぎます。', en: 'This is too long.' },
    remedy: { ja: '{detail}字までにしてください。', en: 'Use at most {detail} letters.' },
  },
} satisfies Record<string, Wording>

export type ContactProblemCode = keyof typeof contactProblemLabels
