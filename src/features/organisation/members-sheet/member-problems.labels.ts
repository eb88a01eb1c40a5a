import type { Message } from '../../../core/errors.ts'

type Wording = { reason: Message; remedy: Message }

/** Why a row of a list of member bodies cannot be taken, and what to do. */
export const memberProblemLabels = {
  noCode: {
    reason: { ja: '団体コードがありません。', en: 'There is no code.' },
    remedy: { ja: '6桁の団体コードを書いてください。', en: 'Give the six-digit code.' },
  },
  fiveDigits: {
    reason: { ja: '5桁しかありません。', en: 'There are five digits only.' },
    remedy: {
      ja: '先頭の0か末尾の検査数字が落ちています。{detail}ではありませんか。',
      en: 'A leading zero or the check digit is missing: {detail}?',
    },
  },
  noSixDigits: {
    reason: { ja: '6桁の数字ではありません。', en: 'These are no six digits.' },
    remedy: { ja: '団体コードを確かめてください。', en: 'Check the code.' },
  },
  badCheckDigit: {
    reason: { ja: '検査数字が合いません。', en: 'The check digit is wrong.' },
    remedy: {
      ja: '数字を確かめてください。前の5桁が正しければ{detail}です。',
      en: 'Check the digits; if the first five are right it is {detail}.',
    },
  },
  noName: {
    reason: { ja: '市町村の名前がありません。', en: 'There is no name.' },
    remedy: { ja: '名前を書いてください。', en: 'Give the name.' },
  },
  longName: {
    reason: { ja: '名前が100字を超えています。', en: 'The name is longer than 100 letters.' },
    remedy: { ja: '短くしてください。', en: 'Shorten it.' },
  },
  badDay: {
    reason: { ja: '日付として読めません。', en: 'This is no date.' },
    remedy: { ja: '令和8年4月1日、2026/4/1のように書いてください。', en: 'Write it as 2026/4/1 or 令和8年4月1日.' },
  },
  codeTwice: {
    reason: { ja: '同じ団体コードが{detail}行目にあります。', en: 'Row {detail} has this code too.' },
    remedy: { ja: 'どちらかを直すか消してください。', en: 'Correct or delete one of them.' },
  },
  nameTwice: {
    reason: { ja: '同じ名前が{detail}行目にあります。', en: 'Row {detail} has this name too.' },
    remedy: { ja: 'どちらかを直すか消してください。', en: 'Correct or delete one of them.' },
  },
  nameTaken: {
    reason: {
      ja: 'この名前は、別の団体コード{detail}で登録されています。',
      en: 'This name is registered under code {detail}.',
    },
    remedy: {
      ja: '団体コードを確かめてください。合併などでコードが替わったのなら、画面で登録済みの行を直してください。',
      en: 'Check the code; where the code itself changed, change the registered row on the page.',
    },
  },
} satisfies Record<string, Wording>

export type MemberProblemCode = keyof typeof memberProblemLabels
