import { describe, expect, it } from 'vitest'
import * as labels from './measures.labels.ts'
import * as schema from './measures.schema.ts'

const pairs: [string, readonly (string | number)[], Record<string, labels.Label>][] = [
  ['roles', schema.MEASURE_ROLES, labels.roleLabels],
  ['objects', schema.MEASURE_OBJECTS, labels.objectLabels],
  ['tiers', schema.MEASURE_TIERS, labels.tierLabels],
  ['strengths', schema.MEASURE_STRENGTHS, labels.strengthLabels],
  ['provenances', schema.PROVENANCES, labels.provenanceLabels],
  ['frequencies', schema.FREQUENCIES, labels.frequencyLabels],
  ['threats', schema.THREATS, labels.threatLabels],
  ['assurances', schema.ASSURANCES, labels.assuranceLabels],
  ['evidence kinds', schema.EVIDENCE_KINDS, labels.evidenceKindLabels],
  ['conditions', schema.APPLIES_IF, labels.appliesIfLabels],
  ['heads', schema.HEADS, labels.headLabels],
  ['transitions', schema.HEAD_TRANSITIONS, labels.headTransitionLabels],
]

describe('labels', () => {
  it.each(pairs)('%s: one label per value in both languages, no two alike', (_, values, shown) => {
    expect(Object.keys(shown).toSorted()).toEqual(values.map(String).toSorted())
    for (const language of ['ja', 'en'] as const)
      expect(new Set(Object.values(shown).map((label) => label[language])).size).toBe(values.length)
  })

  it('never shows a head as a bare number', () => {
    for (const head of schema.HEADS) expect(labels.headLabels[head].ja).toMatch(new RegExp(`^第${head}号 .+`, 'u'))
  })
})
