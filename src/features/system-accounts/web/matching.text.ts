import type { Dictionary } from '../../../web/locale.ts'

export const matchingText = {
  title: { ja: '利用者IDの人の確認', en: 'Whose accounts these are' },
  why: {
    ja: '職員番号、メールアドレス、又は氏名と所属が一致した利用者IDは、自動で結び付きます。ここには、人の確認が要るものが並びます。',
    en: 'Accounts are named by themselves where staff number, e-mail, or name and unit agree. Here stand those that a person has to decide.',
  },
  counts: {
    ja: '候補が1人：{likely}件　候補が2人以上：{ambiguous}件　候補なし：{none}件',
    en: 'One candidate: {likely}. Several: {ambiguous}. None: {none}.',
  },
  keys: {
    ja: '↑↓で次の行へ、Enterで押します。決めた行は一覧から消えます。',
    en: 'Arrow keys go from row to row, Enter presses. A row that was decided leaves the list.',
  },
  again: { ja: '名簿と照らし合わせ直す', en: 'Match again' },
  matched: { ja: '{n}件を結び付けました。', en: '{n} were named.' },
  account: { ja: '利用者ID', en: 'Account' },
  system: { ja: 'システム', en: 'System' },
  candidates: { ja: '候補と理由', en: 'Candidates and why' },
  decide: { ja: '決める', en: 'Decide' },
  isPerson: { ja: '{name}のもの', en: '{name}’s' },
  nobody: { ja: '該当する人なし', en: 'Nobody' },
  other: { ja: '別の人を選ぶ', en: 'Choose another' },
  otherOf: { ja: '利用者ID「{login}」の人を選ぶ', en: 'Choose the person of {login}' },
  decided: { ja: '決めました。', en: 'Decided.' },
  person: { ja: '名簿の人', en: 'Person' },
  none: { ja: '確認の要る利用者IDはありません', en: 'Nothing has to be decided' },
  noneNext: {
    ja: '名簿が変わると、自動で照らし合わせ直します。',
    en: 'Accounts are matched again by themselves when the roster changes.',
  },
  name: { ja: '氏名が一致（所属は不明又は別）', en: 'Same name, unit not known or another' },
  kana: { ja: 'ふりがなが一致', en: 'Same reading' },
  sameName: { ja: '同じ氏名の人が複数', en: 'Several bear the name' },
  loginNumber: { ja: '利用者IDの数字が職員番号と一致', en: 'Digits of the login are the staff number' },
  numberOtherName: { ja: '職員番号は一致、氏名が別', en: 'Same staff number, another name' },
  emailOtherName: { ja: 'メールアドレスは一致、氏名が別', en: 'Same e-mail, another name' },
  certain: { ja: '確実に一致', en: 'Agrees for certain' },
} satisfies Dictionary
