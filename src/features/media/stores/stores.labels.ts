import type { Message } from '../../../core/errors.ts'

/** Fields of a store (保管庫・書庫・倉庫) as form, list, Excel and page call them. */
export const storeLabels = {
  number: { ja: '番号', en: 'Number' },
  name: { ja: '保管場所の名称', en: 'Store' },
  place: { ja: '所在', en: 'Place' },
  lockable: { ja: '施錠', en: 'Lockable' },
  unitId: { ja: '管理部署', en: 'Unit' },
  areaId: { ja: '管理区域', en: 'Area' },
  validFrom: { ja: '使い始めの日', en: 'First day' },
  validTo: { ja: '使い終わりの日', en: 'Last day' },
} as const satisfies Record<string, Message>
export type StoreKey = keyof typeof storeLabels
