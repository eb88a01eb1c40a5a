import type { WantedColumn } from '../../../core/sheet-table.ts'

export type MemberColumn = 'code' | 'name' | 'from'

/** The list of member bodies as it goes out and comes back; the first name of each is the one it goes out with. */
export const memberColumns: readonly (WantedColumn<MemberColumn> & { width: number })[] = [
  {
    key: 'code',
    names: ['団体コード', '地方公共団体コード', '全国地方公共団体コード', '市町村コード', '自治体コード', 'コード'],
    required: true,
    width: 14,
  },
  {
    key: 'name',
    names: ['市町村', '市町村名', '構成市町村', '構成市町村名', '団体名', '自治体名', '名称'],
    required: true,
    width: 28,
  },
  { key: 'from', names: ['始まりの日', '加入日', '加入年月日', '構成団体となった日'], width: 20 },
]
