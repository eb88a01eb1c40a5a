import type { Dictionary } from '../../../web/locale.ts'

export const assetsText = {
  title: { ja: '情報資産台帳', en: 'Information assets' },
  subtitle: {
    ja: '紙の簿冊や手書きのものも含めた、全ての情報資産。',
    en: 'All information assets, paper binders and handwritten ones included.',
  },
  search: { ja: '番号・名称・業務・ファイル名・場所でさがす', en: 'Find by number, name, business, file or place' },
  files: { ja: '個人情報ファイルの管理簿', en: 'Personal information files' },
  assessments: { ja: '評価書', en: 'Impact assessments' },
  standing: { ja: '登録', en: 'Standing' },
  current: { ja: '現に登録', en: 'Current' },
  ended: { ja: '終了', en: 'Ended' },
  unclassified: { ja: '未分類', en: 'Not classified' },
  wholeBody: { ja: '団体全体', en: 'Whole body' },
  placeOrSystem: { ja: '保管先', en: 'Held by / place' },
  specific: { ja: '特定個人情報', en: 'Individual number' },
} satisfies Dictionary
