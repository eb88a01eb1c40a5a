import type { CatalogueFile } from './parse-rows.ts'

/** A valid row as text, for tests that spoil one field: `change` maps a field to its whole line(s), null drops it. */
export const rowText = (id: string, change: Record<string, string | null> = {}): string => {
  const fields: Record<string, string | null> = {
    edition: 'edition: R8.3',
    clause: 'clause: "4.1(3)"',
    outline: 'outline: "4.1.3"',
    heads: 'heads:\n    - { head: 3, appliesFrom: 2027-07-01, transition: none }',
    sources: 'sources: []',
    title: `title: { ja: 電源${id}, en: Power ${id} }`,
    text: `text: ${id}の${[...id].map((digit) => digit.repeat(9)).join('と')}に備えなければならない。`,
    subject: 'subject: systemManager',
    strength: 'strength: must',
    critical: 'critical: false',
    frequency: 'frequency: { every: year, provenance: 既定値 }',
    threats: 'threats: [1, 3]',
    tier: 'tier: standard',
    objects: 'objects: system',
    evidence: 'evidence:\n    - { kind: record, name: 点検記録, least: C, maxAgeMonths: 12 }',
    appliesIf: 'appliesIf: always',
    confusedWith: 'confusedWith: []',
    terms: 'terms: [電源, 停電, 予備電源]',
    clauseHeadings: 'clauseHeadings: [機器の電源]',
    source: 'source: 総務省ガイドライン R8.3 4.1(3)',
    fromMemory: 'fromMemory: true',
    provenance: 'provenance: 総務省ガイドライン',
    ...change,
  }
  const lines = Object.values(fields).filter((line) => line !== null)
  return [`- id: ${id}`, ...lines.map((line) => `  ${line}`)].join('\n')
}

/** A measures file of the given rows under one comment line. */
export const measuresFile = (...rows: string[]): CatalogueFile => ({
  name: 'measures/test.yaml',
  text: `# 試験用\n${rows.join('\n')}\n`,
})

/** An outline of one heading, the one that `rowText` answers. */
export const outlineFile: CatalogueFile = {
  name: 'outline/test.yaml',
  text: '- { key: "4.1.3", clause: "4.1(3)", heading: 機器の電源, level: 3, fromMemory: false }\n',
}
