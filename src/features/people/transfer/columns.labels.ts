import type { Message } from '../../../core/errors.ts'
import type { Problem } from './transfer.types.ts'

/** Columns as the refusals name them. */
export const columnNames: Record<Problem['column'], Message> = {
  id: { ja: 'ID', en: 'ID' },
  number: { ja: '職員番号', en: 'Staff number' },
  name: { ja: '氏名', en: 'Name' },
  kana: { ja: 'かな', en: 'Reading' },
  personKind: { ja: '区分', en: 'Kind of person' },
  kind: { ja: '異動種別', en: 'Kind of transfer' },
  oldPost: { ja: '旧職', en: 'Old post' },
  newPost: { ja: '新職', en: 'New post' },
  unit: { ja: '所属/市町村', en: 'Unit' },
  day: { ja: '発令日', en: 'Effective day' },
  covered: { ja: '職員等に含む', en: 'Covered' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  from: { ja: '在籍の始まり', en: 'First day' },
  to: { ja: '在籍の終わり', en: 'Last day' },
}
