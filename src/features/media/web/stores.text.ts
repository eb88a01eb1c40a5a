import type { Dictionary } from '../../../web/locale.ts'

export const storesText = {
  title: { ja: '保管場所', en: 'Stores' },
  subtitle: {
    ja: '書類や媒体をしまう保管庫・書庫・倉庫。',
    en: 'Cabinets and rooms in which paper and media are kept.',
  },
  search: { ja: '番号・名称・所在でさがす', en: 'Find by number, name or place' },
  newTitle: { ja: '保管場所の登録', en: 'Register a store' },
  editTitle: { ja: '保管場所の変更', en: 'Change the store' },
  contents: { ja: 'しまってある数', en: 'Things kept' },
  contentsAndClass: { ja: 'しまってあるものと分類', en: 'What is kept in it, and its class' },
  yes: { ja: 'できる', en: 'Yes' },
  no: { ja: 'できない', en: 'No' },
  unknown: { ja: '未確認', en: 'Not known' },
  facts: { ja: '保管場所', en: 'Store' },
} satisfies Dictionary
