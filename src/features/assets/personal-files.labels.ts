import type { Message } from '../../core/errors.ts'

/** 特定個人情報ファイル (番号法2条10項) and 個人情報ファイル (個人情報保護法75条). */
export const filesLabels = {
  specific: { ja: '特定個人情報ファイル管理簿', en: 'Files with the individual number' },
  personal: { ja: '個人情報ファイル簿', en: 'Files of personal information' },
  number: { ja: '台帳番号', en: 'Number' },
  fileName: { ja: 'ファイルの名称', en: 'Name of the file' },
  unitName: { ja: '管理部署', en: 'Unit' },
  business: { ja: '事務', en: 'Business' },
  purpose: { ja: '利用目的', en: 'Purpose' },
  recordedItems: { ja: '記録項目・本人の範囲', en: 'Recorded items and persons' },
  collectedFrom: { ja: '収集の方法', en: 'Collected from' },
  specialCare: { ja: '要配慮個人情報', en: 'Special care' },
  persons: { ja: '件数（人）', en: 'Persons' },
  medium: { ja: '媒体', en: 'Medium' },
  validFrom: { ja: '保有の始まり', en: 'Held since' },
} as const satisfies Record<string, Message>
