import type { Message } from '../../core/errors.ts'

export const facilityKinds = [
  'power',
  'ups',
  'generator',
  'airConditioning',
  'fire',
  'seismic',
  'cabling',
  'entryControl',
  'camera',
  'other',
] as const
export const facilityKindLabels = {
  power: { ja: '受変電・分電', en: 'Power' },
  ups: { ja: '無停電電源装置', en: 'UPS' },
  generator: { ja: '非常用発電機', en: 'Generator' },
  airConditioning: { ja: '空調', en: 'Air conditioning' },
  fire: { ja: '消火・火災報知', en: 'Fire' },
  seismic: { ja: '免震・耐震', en: 'Seismic' },
  cabling: { ja: '配線', en: 'Cabling' },
  entryControl: { ja: '入退室管理装置', en: 'Entry control' },
  camera: { ja: '監視カメラ', en: 'Camera' },
  other: { ja: 'その他', en: 'Other' },
} as const satisfies Record<(typeof facilityKinds)[number], Message>

export const inspectionResults = ['good', 'remarks', 'bad'] as const
export const inspectionResultLabels = {
  good: { ja: '良好', en: 'Good' },
  remarks: { ja: '指摘あり', en: 'With remarks' },
  bad: { ja: '不良', en: 'Bad' },
} as const satisfies Record<(typeof inspectionResults)[number], Message>

export const inspectionStandings = ['inTime', 'soon', 'overdue', 'never', 'none'] as const
export const inspectionStandingLabels = {
  inTime: { ja: '期限内', en: 'In time' },
  soon: { ja: '期限まで30日以内', en: 'Due within 30 days' },
  overdue: { ja: '期限切れ', en: 'Overdue' },
  never: { ja: '点検の記録なし', en: 'Never inspected' },
  none: { ja: '周期の定めなし', en: 'No cycle' },
} as const satisfies Record<(typeof inspectionStandings)[number], Message>

/** Fields of a facility as form, list, Excel and page call them. */
export const facilityLabels = {
  number: { ja: '設備番号', en: 'Number' },
  name: { ja: '設備の名称', en: 'Facility' },
  kind: { ja: '種類', en: 'Kind' },
  areaId: { ja: '管理区域', en: 'Area' },
  unitId: { ja: '管理部署', en: 'Unit' },
  supplierId: { ja: '保守の委託先', en: 'Maintained by' },
  inspectionMonths: { ja: '点検の周期（月）', en: 'Inspected every (months)' },
  note: { ja: '備考', en: 'Note' },
  validFrom: { ja: '設置日', en: 'Installed' },
  validTo: { ja: '撤去日', en: 'Removed' },
} as const satisfies Record<string, Message>
export type FacilityKey = keyof typeof facilityLabels
