import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { FieldProblem, PlannedRow } from '../registers/sheet/register-book.types.ts'

const twoBodies = {
  reason: { ja: '方針の主体が二つあります。', en: 'Two bodies are named whose policy would hold.' },
  remedy: { ja: '構成市町村か、その他の団体か、どちらか一つにしてください。', en: 'Keep one of them.' },
}
const endBeforeStart = {
  reason: { ja: '終わりの日が、始まりの日より前です。', en: 'The last day lies before the first.' },
  remedy: { ja: 'どちらかの日を直してください。', en: 'Correct one of the two.' },
}

/** Rules between the fields of an area. */
export const checkAreas = async (_tx: Tx, _ctx: Context, rows: readonly PlannedRow[]): Promise<FieldProblem[][]> =>
  rows.map(({ after }) => {
    const [from, to] = [after['validFrom'], after['validTo']]
    return [
      ...(after['policyBodyId'] && after['policyBodyName'] ? [{ key: 'policyBodyName', ...twoBodies }] : []),
      ...(typeof from === 'string' && typeof to === 'string' && to < from
        ? [{ key: 'validTo', ...endBeforeStart }]
        : []),
    ]
  })
