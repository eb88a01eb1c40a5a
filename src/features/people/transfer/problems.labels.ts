import type { Message } from '../../../core/errors.ts'

type Wording = { reason: Message; remedy: Message }

/** Why a row is refused and what to do about it; `{detail}` is filled with names or days. */
export const problemLabels = {
  empty: {
    reason: { ja: '値がありません。', en: 'There is no value.' },
    remedy: { ja: 'この列を入力してください。', en: 'Fill in this column.' },
  },
  tooLong: {
    reason: { ja: '長すぎます（100字まで）。', en: 'Too long (at most 100 letters).' },
    remedy: { ja: '短くしてください。', en: 'Shorten it.' },
  },
  unknownKind: {
    reason: { ja: '異動種別を読めません。', en: 'The kind of transfer cannot be read.' },
    remedy: {
      ja: '退職・転出・転入・昇任・異動・兼務のどれかにしてください。',
      en: 'Use 退職, 転出, 転入, 昇任, 異動 or 兼務.',
    },
  },
  unknownPersonKind: {
    reason: { ja: '区分を読めません。', en: 'The kind of person cannot be read.' },
    remedy: {
      ja: '正規・会計年度任用・派遣・議員・委員・委託のどれかにしてください。',
      en: 'Use 正規, 会計年度任用, 派遣, 議員, 委員 or 委託.',
    },
  },
  badDay: {
    reason: { ja: '日付を読めません。', en: 'The day cannot be read.' },
    remedy: {
      ja: '令和9年4月1日、R9.4.1、2027/4/1 のように年月日を書いてください。',
      en: 'Write a full date, such as 2027-04-01.',
    },
  },
  reversedDates: {
    reason: { ja: '日付が前後しています（{detail}）。', en: 'The days run backwards ({detail}).' },
    remedy: {
      ja: '発令日か、登録済みの始まりの日を確かめてください。',
      en: 'Check this day or the first day registered.',
    },
  },
  unknownPerson: {
    reason: { ja: '名簿にない人です。', en: 'This person is not on the roster.' },
    remedy: {
      ja: '職員番号と氏名を確かめてください。新しく来る人なら異動種別を「転入」にしてください。',
      en: 'Check number and name; for a newcomer use 転入.',
    },
  },
  ambiguousPerson: {
    reason: { ja: '同じ氏名の人が{detail}人います。', en: 'There are {detail} people of this name.' },
    remedy: { ja: '職員番号を書いてください。', en: 'Give the staff number.' },
  },
  nameDiffers: {
    reason: { ja: 'この職員番号は「{detail}」さんのものです。', en: 'This staff number is that of {detail}.' },
    remedy: {
      ja: '番号か氏名を直してください。改姓なら、先に名簿の氏名を直してください。',
      en: 'Correct number or name; after a change of name, correct the roster first.',
    },
  },
  numberOutside: {
    reason: { ja: 'この職員番号は登録済みです。', en: 'This staff number is registered already.' },
    remedy: { ja: '番号を確かめるか、管理者に依頼してください。', en: 'Check the number, or ask the administrator.' },
  },
  twoPeopleOneNumber: {
    reason: {
      ja: '一つの職員番号に別の人が書かれています（{detail}）。',
      en: 'Two people bear one number ({detail}).',
    },
    remedy: { ja: 'どちらの番号が正しいかを確かめてください。', en: 'Find out whose number it is.' },
  },
  duplicateRow: {
    reason: { ja: '{detail}行目と同じ内容です。', en: 'The same as row {detail}.' },
    remedy: { ja: '一方を消してください。先の行は取り込めます。', en: 'Delete one; the first is taken.' },
  },
  secondMove: {
    reason: { ja: 'この人の異動は{detail}行目にもあります。', en: 'Row {detail} moves this person too.' },
    remedy: {
      ja: '一人一行にしてください。職を兼ねるときは「兼務」にしてください。',
      en: 'One row for each person; use 兼務 for a further post.',
    },
  },
  unknownPost: {
    reason: { ja: '登録されていない職です。', en: 'There is no such post.' },
    remedy: {
      ja: '職の名前を確かめるか、先に職を登録してください。登録しない職なら、この欄を空にして所属だけを書いてください。',
      en: 'Check the title or register the post first. For a post that is not kept here, leave this empty and give the unit only.',
    },
  },
  ambiguousPost: {
    reason: { ja: '同じ名前の職が{detail}つあります。', en: 'There are {detail} posts of this title.' },
    remedy: { ja: '所属を書いてください。', en: 'Give the unit.' },
  },
  unknownUnit: {
    reason: { ja: '登録されていない所属です。', en: 'There is no such unit or member body.' },
    remedy: {
      ja: '部署・市町村の名前を確かめるか、先に登録してください。',
      en: 'Check the name or register it first.',
    },
  },
  ambiguousUnit: {
    reason: { ja: '同じ名前の所属が{detail}つあります。', en: 'There are {detail} units of this name.' },
    remedy: {
      ja: '「事務局 ＞ 総務課」のように上位の部署から書いてください。',
      en: 'Write it with the unit above: 事務局 ＞ 総務課.',
    },
  },
  unitNeeded: {
    reason: { ja: '所属がわかりません。', en: 'The unit is not known.' },
    remedy: { ja: 'あなたが扱える部署か市町村を書いてください。', en: 'Give a unit that you may act for.' },
  },
  notHolding: {
    reason: {
      ja: 'この人はその職に就いていません（就いている職：{detail}）。',
      en: 'The person does not hold that post (holds: {detail}).',
    },
    remedy: { ja: '旧職を確かめてください。', en: 'Check the old post.' },
  },
  whichOldPost: {
    reason: { ja: '二つ以上の職に就いています（{detail}）。', en: 'The person holds several posts ({detail}).' },
    remedy: { ja: '終える職を旧職に書いてください。', en: 'Name the post to be ended as 旧職.' },
  },
  noDestination: {
    reason: { ja: '新職も所属もありません。', en: 'Neither a new post nor a unit is given.' },
    remedy: { ja: '新職か所属を書いてください。', en: 'Give a new post or a unit.' },
  },
  samePost: {
    reason: { ja: '旧職と新職が同じです。', en: 'Old and new post are the same.' },
    remedy: { ja: '新職を確かめてください。', en: 'Check the new post.' },
  },
  overlap: {
    reason: {
      ja: '同じ職に、期間の重なる発令があります（{detail}）。',
      en: 'An assignment to this post covers some of these days ({detail}).',
    },
    remedy: { ja: '登録済みの発令を終えるか、発令日を直してください。', en: 'End that assignment, or change the day.' },
  },
  laterAssignment: {
    reason: {
      ja: 'この日以後に始まる発令があります（{detail}）。',
      en: 'Another assignment begins on or after that day ({detail}).',
    },
    remedy: { ja: '先の発令を直すか、この行を外してください。', en: 'Correct that assignment, or take this row out.' },
  },
  alreadyLeft: {
    reason: { ja: '{detail}で終わっている人です。', en: 'This person left on {detail}.' },
    remedy: { ja: '戻ってくる人なら異動種別を「転入」にしてください。', en: 'If the person comes back, use 転入.' },
  },
  alreadyHere: {
    reason: { ja: '既に名簿にいる人です（{detail}）。', en: 'This person is on the roster already ({detail}).' },
    remedy: {
      ja: '異動種別を「異動」にしてください。同じ氏名の別人なら職員番号を書いてください。',
      en: 'Use 異動; for another person of that name give the staff number.',
    },
  },
  badEmail: {
    reason: { ja: 'メールアドレスの形ではありません。', en: 'This is no e-mail address.' },
    remedy: { ja: '確かめるか、空にしてください。', en: 'Check it or leave it empty.' },
  },
  postEnded: {
    reason: { ja: 'この職は{detail}で終わります。', en: 'This post ends on {detail}.' },
    remedy: { ja: '新職を確かめるか、職の終わりの日を直してください。', en: 'Check the post or its last day.' },
  },
} satisfies Record<string, Wording>

export type ProblemCode = keyof typeof problemLabels
