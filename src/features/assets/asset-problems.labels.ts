import type { Message } from '../../core/errors.ts'

/** What the register of assets refuses by itself; `{detail}` is filled in. */
export const assetProblems = {
  specificIsPersonal: {
    reason: {
      ja: '特定個人情報は個人情報です（番号法2条9項）。',
      en: 'What holds the individual number is personal information.',
    },
    remedy: {
      ja: '「個人情報」又は「要配慮個人情報」にしてください。',
      en: 'Set it to personal or special care required.',
    },
  },
  endBeforeStart: {
    reason: { ja: '終わりの日が、始まりの日より前です。', en: 'The last day lies before the first.' },
    remedy: { ja: 'どちらかの日を直してください。', en: 'Correct one of the two.' },
  },
  ownSource: {
    reason: { ja: '自分自身が抽出元になっています。', en: 'It is named as its own source.' },
    remedy: { ja: '元の情報資産の台帳番号を入れてください。', en: 'Enter the number of the asset it was taken from.' },
  },
  noSource: {
    reason: { ja: '抽出元の台帳番号がありません。', en: 'No asset bears the number of the source.' },
    remedy: { ja: '番号を直すか、抽出元を先に登録してください。', en: 'Correct it, or register the source first.' },
  },
  sourceLater: {
    reason: {
      ja: '抽出元が、まだ登録されていません（同じファイルの中にあります）。',
      en: 'The source stands in this file and is not registered yet.',
    },
    remedy: {
      ja: '抽出元の行を取り込んだ後、この行をもう一度取り込んでください。',
      en: 'Take this row in again once the source has been taken.',
    },
  },
  circle: {
    reason: {
      ja: '抽出元「{detail}」は、この情報資産から抽出したものです。',
      en: 'The source {detail} is itself an extract of this asset.',
    },
    remedy: { ja: '抽出元を直してください。', en: 'Correct the source.' },
  },
  belowSource: {
    reason: {
      ja: '抽出元（{detail}）より機密性が低くなっています。',
      en: 'Its confidentiality is below that of its source ({detail}).',
    },
    remedy: {
      ja: '抽出元の分類以上にしてください。加工して分類を下げるときは、抽出元の記載を外し、分類の理由を書いてください。',
      en: 'Give it at least the class of the source. If it was worked over so that it is less, drop the source and state the reason.',
    },
  },
  aboveExtract: {
    reason: {
      ja: 'ここから抽出したもの（{detail}）の機密性が、これより低いままです。',
      en: 'Extracts of it ({detail}) would remain below.',
    },
    remedy: { ja: '抽出したものの分類を先に上げてください。', en: 'Raise the extracts first.' },
  },
} satisfies Record<string, { reason: Message; remedy: Message }>
export type AssetProblem = keyof typeof assetProblems
