import { describe, expect, it } from 'vitest'
import { policyText } from '../documents.fixture-text.ts'
import { extractedFromText } from '../parse/extracted-from-text.ts'
import { parseTree } from '../parse/parse-tree.ts'
import { allClauses } from '../reading/reading.rules.ts'
import { caretInSource, sourceRuns } from './places.ts'

const parsed = parseTree(extractedFromText(policyText))

describe('places of a reading in its source', () => {
  it('covers the source without gap, each run with its owner', () => {
    const runs = sourceRuns(parsed, policyText)
    expect(runs.map(({ at }) => policyText.slice(...at)).join('')).toBe(policyText)
    const item = runs.find(({ owner }) => owner && 'id' in owner && owner.id === '3/2')
    expect(item && policyText.slice(...item.at)).toContain('物理的対策')
    expect(runs.find(({ owner }) => owner && 'kind' in owner && owner.kind === 'title')).toBeDefined()
  })

  it('finds the caret of the text in the source', () => {
    const clause = allClauses(parsed.nodes).find(({ id }) => id === '4')
    if (!clause) throw new Error('no clause 4')
    const caret = clause.text.indexOf('毎年度')
    expect(caretInSource(parsed, policyText, clause, caret)).toBe(policyText.indexOf('毎年度監査'))
    expect(caretInSource(parsed, policyText, clause, clause.text.length)).toBeNull()
  })
})
