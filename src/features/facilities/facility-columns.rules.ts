import type { BookColumn, Fields } from '../registers/sheet/register-book.types.ts'
import { type FacilityKey, facilityKindLabels, facilityLabels } from './facilities.labels.ts'

type Typed = Omit<BookColumn, 'key' | 'label'>

/** 設備台帳: each column typed once, in the order of the sheet. */
const columns: Record<FacilityKey, Typed> = {
  number: { kind: 'text', width: 12, longest: 40, single: true, also: ['番号', 'No', 'NO.', '管理番号', '資産番号'] },
  name: {
    kind: 'text',
    width: 28,
    longest: 200,
    required: true,
    single: true,
    also: ['名称', '設備名', '設備', '機器名', '品名'],
  },
  kind: {
    kind: 'choice',
    width: 18,
    empty: 'other',
    also: ['区分', '設備種別', '種別'],
    choices: {
      power: { ...facilityKindLabels.power, also: ['電源', '受電', '分電盤', '電気設備'] },
      ups: { ...facilityKindLabels.ups, also: ['UPS', '無停電電源'] },
      generator: { ...facilityKindLabels.generator, also: ['発電機', '自家発', '自家発電'] },
      airConditioning: { ...facilityKindLabels.airConditioning, also: ['空調設備', 'エアコン', '空調機'] },
      fire: { ...facilityKindLabels.fire, also: ['消火設備', '火災報知', '消火', '防火', '消防設備'] },
      seismic: { ...facilityKindLabels.seismic, also: ['免震', '耐震', '免震装置'] },
      cabling: { ...facilityKindLabels.cabling, also: ['ケーブル', '配線設備', 'LAN配線'] },
      entryControl: { ...facilityKindLabels.entryControl, also: ['入退室管理', '電気錠', '認証装置'] },
      camera: { ...facilityKindLabels.camera, also: ['カメラ', '防犯カメラ'] },
      other: facilityKindLabels.other,
    },
  },
  areaId: { kind: 'reference', width: 22, also: ['区域', '設置場所', '場所', '室名'] },
  unitId: { kind: 'reference', width: 20, also: ['部署', '所管', '所管課', '管理課', '担当課'] },
  supplierId: { kind: 'reference', width: 22, also: ['委託先', '保守業者', '点検業者', '業者'] },
  inspectionMonths: {
    kind: 'number',
    width: 14,
    range: [1, 120],
    also: ['点検周期', '周期', '点検周期（月）', '点検間隔'],
  },
  note: { kind: 'text', width: 28, longest: 2000, also: ['摘要', '特記事項'] },
  validFrom: { kind: 'day', width: 18, single: true, also: ['設置年月日', '導入日', '取得日'] },
  validTo: { kind: 'day', width: 18, also: ['撤去年月日', '廃止日'] },
}

export const facilityColumns: readonly BookColumn[] = Object.entries(columns).map(([key, typed]) => ({
  key,
  label: facilityLabels[key as FacilityKey],
  ...typed,
}))

/** A facility of which nothing is known. */
export const blankFacility: Fields = Object.fromEntries(
  Object.entries(columns).map(([key, { kind, empty }]) => [key, empty ?? (kind === 'text' ? '' : null)]),
)
