import type { ClauseType } from '../documents.types.ts'
import type { Draft } from './draft.ts'
import { typeOfKind } from './label-kinds.ts'

const below: Partial<Record<ClauseType, ClauseType>> = {
  Paragraph: 'Item',
  Item: 'Subitem1',
  Subitem1: 'Subitem2',
  Subitem2: 'Subitem3',
  Subitem3: 'Subitem4',
  Subitem4: 'Subitem5',
  Subitem5: 'Subitem5',
}

/** The e-Gov term for a clause from its label's kind and what it stands in: `1` at the top is an Article, inside 第1条 a Paragraph. */
export function clauseType(draft: Draft, parentType: ClauseType | null): ClauseType {
  if (draft.statedType) return draft.statedType
  if (draft.kind === 'document') return 'Part'
  const fixed = typeOfKind[draft.kind]
  if (fixed && !(fixed === 'Article' && parentType === 'Article')) return fixed
  switch (parentType) {
    case null:
    case 'Part':
    case 'Chapter':
    case 'Section':
    case 'Subsection':
    case 'Division':
      return 'Article'
    case 'Article':
    case 'SupplProvision':
      return draft.kind === 'num' || draft.kind === 'multi' ? 'Paragraph' : 'Item'
    case 'AppdxTable':
      return 'Item'
    default:
      return below[parentType] ?? 'Subitem5'
  }
}
