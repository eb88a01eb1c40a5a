import type { Message } from '../../core/errors.ts'

export const areaKinds = ['serverRoom', 'archive', 'mediaStore', 'officeArea', 'other'] as const
export const areaKindLabels = {
  serverRoom: { ja: '電算室・サーバ室', en: 'Server room' },
  archive: { ja: '書庫・倉庫', en: 'Archive' },
  mediaStore: { ja: '媒体保管庫', en: 'Media store' },
  officeArea: { ja: '執務室', en: 'Office' },
  other: { ja: 'その他', en: 'Other' },
} as const satisfies Record<(typeof areaKinds)[number], Message>

export const logEvery = ['continuous', 'month', 'quarter', 'halfYear', 'year'] as const
/** How often the entry log is to be looked through. */
export const logEveryLabels = {
  continuous: { ja: '常時', en: 'Continuously' },
  month: { ja: '毎月', en: 'Monthly' },
  quarter: { ja: '四半期ごと', en: 'Quarterly' },
  halfYear: { ja: '半年ごと', en: 'Half-yearly' },
  year: { ja: '毎年', en: 'Yearly' },
} as const satisfies Record<(typeof logEvery)[number], Message>

/** Fields of an area as form, list, Excel and page call them. */
export const areaLabels = {
  number: { ja: '区域番号', en: 'Number' },
  name: { ja: '管理区域の名称', en: 'Area' },
  kind: { ja: '種類', en: 'Kind' },
  place: { ja: '所在', en: 'Place' },
  unitId: { ja: '管理部署', en: 'Unit' },
  custodianPostId: { ja: '管理責任者', en: 'Custodian' },
  policyBodyId: { ja: '方針の主体（構成市町村）', en: 'Under the policy of (member body)' },
  policyBodyName: { ja: '方針の主体（その他の団体）', en: 'Under the policy of (another body)' },
  entryControl: { ja: '入退室の管理方法', en: 'Entry control' },
  logEvery: { ja: '入退室記録の確認', en: 'Log looked through' },
  validFrom: { ja: '指定の始まり', en: 'Designated from' },
  validTo: { ja: '指定の終わり', en: 'Designated until' },
} as const satisfies Record<string, Message>
export type AreaKey = keyof typeof areaLabels
