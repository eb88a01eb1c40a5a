import { sql } from 'kysely'
import type { Column } from '../../features/inquiries/inquiries.schema.ts'
import type { InquiryKind } from '../../features/inquiries/inquiry-kind.ts'
import { kindWords } from './inventory-words.ts'
import { writeInventory } from './write-inventory.ts'

const column = (key: string, header: string, width: number, more: Partial<Column> = {}): Column => ({
  key,
  header,
  width,
  kind: 'text',
  choices: [],
  required: false,
  fixed: false,
  ...more,
})

const columns = [
  column('kind', '区分', 10, { kind: 'choice', choices: Object.values(kindWords), required: true, fixed: true }),
  column('number', '管理番号', 14, { fixed: true }),
  column('name', '名称', 30, { required: true }),
  column('use', '業務・利用者', 24),
  column('place', '保管・設置場所', 24),
  column('binders', '簿冊数', 8, { kind: 'number' }),
  column('note', '備考', 28),
]

/**
 * 棚卸し: once a year every unit and member body says of each information asset and terminal that the register holds for it whether it is
 * still there and as written (地方公共団体における情報セキュリティポリシーに関するガイドライン, 対策基準「情報資産の分類と管理」).
 */
export const inventory: InquiryKind = {
  code: 'inventory',
  name: { ja: '棚卸し（情報資産・端末）', en: 'Inventory (assets and terminals)' },
  description: {
    ja: '台帳にある情報資産と端末を1件ずつ確かめ、変更・廃止・追加を答えてもらいます。確認すると台帳に反映します。',
    en: 'Every asset and terminal of the register is confirmed, changed, ended or added; accepted answers go into the register.',
  },
  confirms: true,
  columns,
  prefill: async (tx, { unitIds, on }) => {
    const { rows } = await sql<{
      id: string
      unitId: string
      kind: 'asset' | 'terminal'
      number: string
      name: string
      use: string
      place: string
      binders: number | null
    }>`
      select o.id, o.unit_id, o.kind, coalesce(a.number, t.number, '') as number, o.name, coalesce(a.business, t.user_text, '') as use,
        coalesce(a.place, t.place, '') as place, a.binders
      from object o left join asset a on a.organisation_id = o.organisation_id and a.id = o.id
        left join terminal t on t.organisation_id = o.organisation_id and t.id = o.id
      where o.kind in ('asset', 'terminal') and o.unit_id = any(${[...unitIds]}::uuid[])
        and (o.valid_from is null or o.valid_from <= ${on}::date) and (o.valid_to is null or o.valid_to >= ${on}::date)
      order by o.kind, 4, o.name, o.id`.execute(tx)
    const lines = rows.map(({ id, unitId, kind, number, name, use, place, binders }) => ({
      unitId,
      objectId: id,
      values: {
        kind: kindWords[kind],
        number,
        name,
        use,
        place,
        binders: binders === null ? '' : String(binders),
        note: '',
      },
    }))
    return Map.groupBy(lines, ({ unitId }) => unitId)
  },
  write: writeInventory,
}
