import type { WantedColumn } from '../../../core/sheet-table.ts'

export type ContactColumn =
  | 'caller'
  | 'code'
  | 'member'
  | 'name'
  | 'phone1'
  | 'hours1'
  | 'phone2'
  | 'hours2'
  | 'phone3'
  | 'hours3'
  | 'email'
  | 'note'
  | 'verified'
  | 'id'

/** The contact tree as it goes out and comes back; the first name of each is the one it goes out with. */
export const contactColumns: readonly (WantedColumn<ContactColumn> & { width: number })[] = [
  { key: 'caller', names: ['連絡する人', '連絡元'], width: 22 },
  { key: 'code', names: ['団体コード', '市町村コード', '自治体コード'], width: 12 },
  { key: 'member', names: ['部署・市町村', '市町村', '市町村名', '構成市町村', '団体名', '自治体名'], width: 20 },
  { key: 'name', names: ['連絡先', '連絡先の名前', '窓口', '担当', '担当課', '担当部署'], width: 30 },
  {
    key: 'phone1',
    names: ['電話番号1', '電話番号', '電話', 'TEL', '連絡先電話番号', '直通'],
    required: true,
    width: 22,
  },
  { key: 'hours1', names: ['つながる時間1', 'つながる時間', '時間帯1', '時間帯'], width: 16 },
  { key: 'phone2', names: ['電話番号2', '電話2', '時間外電話', '夜間電話', '夜間・休日'], width: 22 },
  { key: 'hours2', names: ['つながる時間2', '時間帯2'], width: 16 },
  { key: 'phone3', names: ['電話番号3', '電話3'], width: 22 },
  { key: 'hours3', names: ['つながる時間3', '時間帯3'], width: 16 },
  { key: 'email', names: ['メールアドレス', 'メール', 'E-mail'], width: 28 },
  { key: 'note', names: ['備考', '摘要'], width: 20 },
  { key: 'verified', names: ['最終確認日'], width: 18 },
  { key: 'id', names: ['ID'], width: 38 },
]
