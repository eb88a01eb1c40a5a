import type { Clause, ParsedDocument } from '../documents.types.ts'
import { reassemble } from '../parse/reassemble.ts'
import { sourceOf } from '../reading/source-of.ts'
import { type EditOp, EditRefused, type EditResult } from './edit-op.ts'
import { toClause, toFurniture } from './furniture-ops.ts'
import { demote, move, promote } from './move-ops.ts'
import { ownership } from './ownership.ts'
import { renumber } from './renumber.ts'
import { openWorking, type Working } from './working.ts'
import { join, relabel, retitle, split } from './words-ops.ts'

/**
 * Applies one correction. Pure: the reading handed in is not changed. Whatever the operation, the reading put together again is
 * the same text as before, else it is refused as `wouldLose`. Ids, definitions, references and warnings follow.
 */
export function applyEdit(parsed: ParsedDocument, source: string, op: EditOp): EditResult {
  try {
    const working = openWorking(parsed, source)
    const focus = run(working, op)
    follow(working)
    if (reassemble(working.parsed, sourceOf(source)) !== reassemble(parsed, sourceOf(source)))
      throw new EditRefused('wouldLose')
    return { ok: true, parsed: working.parsed, focus: focus?.id ?? null }
  } catch (error) {
    if (error instanceof EditRefused) return { ok: false, problem: error.problem }
    throw error
  }
}

function run(working: Working, op: EditOp): Clause | null {
  switch (op.kind) {
    case 'promote':
      return promote(working, op.id)
    case 'demote':
      return demote(working, op.id)
    case 'join':
      return join(working, op.id)
    case 'split':
      return split(working, op.id, op.offset)
    case 'retitle':
      return retitle(working, op.id, op.heading)
    case 'relabel':
      return relabel(working, op.id, op.label)
    case 'toFurniture':
      return toFurniture(working, op.id, op.as, op.whole)
    case 'toClause':
      return toClause(working, op.start)
    case 'move':
      return move(working, op.id, op.parentId, op.index)
  }
}

/** New ids, and everything that names a clause by its id. */
function follow({ parsed, source, absorbed, relabelled }: Working): void {
  const byOldId = renumber(parsed.nodes, relabelled)
  const owned = ownership(parsed, source)
  const newId = (oldId: string): string | null =>
    byOldId.get(oldId)?.id ?? byOldId.get(absorbed.get(oldId) ?? '')?.id ?? null
  // Where words stand now decides, so that a definition goes along when its clause is split.
  const holder = (offset: number, oldId: string): string | null => {
    const piece = owned.at(offset)
    return piece && 'children' in piece ? piece.id : newId(oldId)
  }
  parsed.definitions = parsed.definitions.flatMap((definition) => {
    const nodeId = holder(definition.at[0], definition.nodeId)
    return nodeId === null ? [] : [{ ...definition, nodeId }]
  })
  parsed.references = parsed.references.flatMap((reference) => {
    const from = holder(reference.at[0], reference.from)
    return from === null ? [] : [{ ...reference, from, to: reference.to === null ? null : newId(reference.to) }]
  })
  parsed.warnings = parsed.warnings.map((warning) => ({
    ...warning,
    nodeId: warning.nodeId === null ? null : newId(warning.nodeId),
  }))
}
