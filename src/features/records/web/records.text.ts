import type { Dictionary } from '../../../web/locale.ts'

export const recordsText = {
  edit: { ja: '公文書の属性を直す', en: 'Record attributes' },
  title: { ja: '公文書の属性', en: 'Attributes of the official record' },
  what: {
    ja: '年度・保存年限・開示区分・文書番号を直します。直したことは履歴に残ります。',
    en: 'Fiscal year, retention, disclosure and number. The change stays in the history.',
  },
  fiscalYear: { ja: '年度（西暦。4月から翌年3月まで）', en: 'Fiscal year (April to March)' },
  number: { ja: '文書番号', en: 'Document number' },
  retention: { ja: '保存年限', en: 'Kept for' },
  forGood: { ja: '永年', en: 'for good' },
  years: { ja: '{n}年', en: '{n} years' },
  disclosure: { ja: '開示区分', en: 'Disclosure' },
  open: { ja: '公開', en: 'Open' },
  partly: { ja: '一部公開', en: 'Partly open' },
  closed: { ja: '非公開', en: 'Closed' },
  reason: { ja: '開示しない理由', en: 'Reason for non-disclosure' },
  needReason: { ja: '公開以外のときは、理由を入力してください。', en: 'Give the reason why it is not open.' },
  needYear: { ja: '年度を入力してください。', en: 'Enter the fiscal year.' },
  save: { ja: '保存する', en: 'Save' },
  saved: { ja: '公文書の属性を保存しました。', en: 'The attributes were saved.' },
} satisfies Dictionary
