import type { Message } from '../../core/errors.ts'

type Told = Message & { next: Message; /** The line cannot be accepted as it is. */ blocks?: true }

const look = { ja: '内容を確かめてください。', en: 'Please look at it.' }
const ask = {
  ja: '差し戻して直してもらうか、採用しないでください。',
  en: 'Return it for correction, or do not take it.',
}

/** Everything odd that can be found in a file or a line, with what to do about it. */
export const oddityLabels = {
  renamed: {
    ja: 'ファイル名が「{other}」から「{value}」に変わっています',
    en: 'The file was called "{other}" and is now "{value}"',
    next: { ja: '対応は不要です。隠しキーで照合しました。', en: 'Nothing to do: it was matched by its hidden key.' },
  },
  sheetRenamed: {
    ja: 'シート名が「{value}」に変わっています',
    en: 'The sheet is now called "{value}"',
    next: { ja: '対応は不要です。', en: 'Nothing to do.' },
  },
  headingChanged: {
    ja: '見出し「{column}」が「{value}」に変わっています',
    en: 'The heading "{column}" now reads "{value}"',
    next: {
      ja: '元の位置の列として読み取りました。列の中身を確かめてください。',
      en: 'Read by its place; check the column.',
    },
  },
  headingGone: {
    ja: '見出し「{column}」の列がありません',
    en: 'The column "{column}" is gone',
    next: {
      ja: '送った内容のままとして扱います。必要なら差し戻してください。',
      en: 'Taken as sent. Return it if that is not enough.',
    },
  },
  matchedByHand: {
    ja: '隠しキーが無く、担当者が回答元を指定しました',
    en: 'It had no hidden key; somebody named its sender',
    next: look,
  },
  fromElsewhere: {
    ja: '「{other}」の照会の回答票です',
    en: 'A workbook of {other}',
    next: { ja: '送り主に、送り先の誤りを伝えてください。', en: 'Tell the sender that it went to the wrong body.' },
  },
  otherInquiry: {
    ja: '別の照会「{other}」の回答票です',
    en: 'A workbook of another inquiry, "{other}"',
    next: { ja: 'その照会の画面で取り込んでください。', en: 'Take it in on the page of that inquiry.' },
  },
  secondAnswer: {
    ja: 'この回答元から2つ目の回答です。後に保存された方を採用しています',
    en: 'A second answer of this sender; the one saved later counts',
    next: {
      ja: '違う方を使うときは「この回答を採用」を押してください。',
      en: 'To use the other, press "Use this answer".',
    },
  },
  staleEdition: {
    ja: '古い版（第{value}版）の回答票です。現在は第{other}版です',
    en: 'Edition {value} was filled in; the present one is {other}',
    next: {
      ja: '採用していません。新しい版での回答を依頼するか、「この回答を採用」を押してください。',
      en: 'Not counted. Ask for the present edition, or press "Use this answer".',
    },
  },
  foreignRow: {
    ja: '別の回答元（{other}）の行が貼り付けられています',
    en: 'A line of another addressee ({other}) was pasted in',
    next: ask,
    blocks: true,
  },
  unknownRow: {
    ja: '送った覚えのない行番号が付いた行です',
    en: 'A line with an id that was never sent',
    next: ask,
    blocks: true,
  },
  oldRow: {
    ja: '前の版の行です',
    en: 'A line of an earlier edition',
    next: { ja: '今の版の行と照らして確かめてください。', en: 'Compare it with the present edition.' },
    blocks: true,
  },
  duplicateRow: {
    ja: '同じ行が{value}回あります',
    en: 'The same line occurs {value} times',
    next: {
      ja: '最初の行を採りました。残りは差し戻すか、採用しないでください。',
      en: 'The first one is taken; return the others or do not take them.',
    },
    blocks: true,
  },
  missingRow: {
    ja: '送った行が消えています',
    en: 'A line that was sent is not there',
    next: {
      ja: '廃止したのかを確かめ、差し戻してください。採用しなければ台帳は変わりません。',
      en: 'Ask whether it is gone and return it. Not taken, the register stays.',
    },
    blocks: true,
  },
  unanswered: {
    ja: '回答が入っていません',
    en: 'No answer was given',
    next: ask,
    blocks: true,
  },
  notAChoice: {
    ja: '「{column}」の「{value}」は選択肢にありません',
    en: '"{value}" is none of the choices of {column}',
    next: ask,
    blocks: true,
  },
  notANumber: {
    ja: '「{column}」の「{value}」は数ではありません',
    en: '"{value}" in {column} is no number',
    next: ask,
    blocks: true,
  },
  notADay: {
    ja: '「{column}」の「{value}」は日付として読めません',
    en: '"{value}" in {column} is no date',
    next: ask,
    blocks: true,
  },
  empty: {
    ja: '「{column}」が空です',
    en: '{column} is empty',
    next: ask,
    blocks: true,
  },
  tooLong: {
    ja: '「{column}」が長すぎます',
    en: '{column} is too long',
    next: ask,
    blocks: true,
  },
  fixedChanged: {
    ja: '変えられない「{column}」が「{value}」に書き換えられています',
    en: '{column}, which is not asked, now reads "{value}"',
    next: { ja: '元の「{other}」のままとして扱います。', en: 'Kept as "{other}".' },
  },
  sameButDiffers: {
    ja: '「変更なし」ですが、内容が変わっています',
    en: 'Said to be unchanged, yet it differs',
    next: { ja: '「変更」として扱います。内容を確かめてください。', en: 'Taken as changed; please look at it.' },
  },
  changedButSame: {
    ja: '「変更」ですが、内容は送ったときのままです',
    en: 'Said to be changed, yet nothing differs',
    next: { ja: '何が変わったのかを確かめてください。', en: 'Ask what changed.' },
  },
} satisfies Record<string, Told>

export type OddityCode = keyof typeof oddityLabels
export type OddityLike = {
  code: string
  line?: number | undefined
  column?: string | undefined
  value?: string | undefined
  other?: string | undefined
}

const known = (code: string): Told | undefined =>
  Object.hasOwn(oddityLabels, code) ? oddityLabels[code as OddityCode] : undefined

const fill = (text: string, oddity: OddityLike): string =>
  text.replace(/\{(column|value|other)\}/g, (_, name: 'column' | 'value' | 'other') => oddity[name] ?? '')

/** What is odd, in words. */
export const oddityText = (oddity: OddityLike, locale: 'ja' | 'en'): string => {
  const line = oddity.line === undefined ? '' : locale === 'ja' ? `${oddity.line}行目：` : `Line ${oddity.line}: `
  return line + fill(known(oddity.code)?.[locale] ?? oddity.code, oddity)
}
/** What to do about it. */
export const oddityNext = (oddity: OddityLike, locale: 'ja' | 'en'): string =>
  fill(known(oddity.code)?.next[locale] ?? '', oddity)

export const blocks = (oddity: OddityLike): boolean => known(oddity.code)?.blocks === true
