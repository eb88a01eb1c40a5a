import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadMeasures, parseMeasures } from './load-measures.ts'
import { measuresFile, outlineFile, rowText } from './measures.fixture.ts'
import type { CatalogueFile } from './parse-rows.ts'

/** Line numbers below count from the comment line: `id` of the first row is line 2, each field one more. */
const errorsOf = (...files: CatalogueFile[]) =>
  parseMeasures([outlineFile, ...files]).errors.map(({ file, line, id }) => `${file}:${line} ${id}`)

const one = (change: Record<string, string | null>) =>
  errorsOf(measuresFile(rowText('m9001', change), rowText('m9002')))

describe('a row that is accepted', () => {
  it('is read with every field', () => {
    const { rows, outline, errors } = parseMeasures([outlineFile, measuresFile(rowText('m9001'))])
    expect(errors).toEqual([])
    expect(outline.map((entry) => entry.heading)).toEqual(['機器の電源'])
    expect(rows[0]).toMatchObject({
      id: 'm9001',
      heads: [{ head: 3, appliesFrom: '2027-07-01', transition: 'none' }],
      threats: [1, 3],
      evidence: [{ kind: 'record', least: 'C', maxAgeMonths: 12 }],
    })
  })

  it('may have both a frequency and a trigger', () => {
    expect(one({ frequency: 'frequency: { every: year, trigger: 契約のとき, provenance: 法令 }' })).toEqual([])
  })
})

describe('a row that breaks the schema is refused with file and line', () => {
  const refused: [string, Record<string, string | null>, number][] = [
    ['unknown role', { subject: 'subject: boss' }, 11],
    ['unknown kind of object', { objects: 'objects: planet' }, 17],
    ['head outside 1 to 8', { heads: 'heads:\n    - { head: 9, appliesFrom: 2027-07-01, transition: none }' }, 7],
    ['day that does not exist', { heads: 'heads:\n    - { head: 3, appliesFrom: 2027-02-30, transition: none }' }, 7],
    ['title above 30 characters', { title: `title: { ja: ${'長'.repeat(31)}, en: Long }` }, 9],
    ['empty text', { text: 'text: ""' }, 10],
    ['frequency with neither rhythm nor trigger', { frequency: 'frequency: { provenance: 既定値 }' }, 14],
    ['threat class 6', { threats: 'threats: [1, 6]' }, 15],
    ['threat class given twice', { threats: 'threats: [1, 1]' }, 15],
    ['no evidence', { evidence: 'evidence: []' }, 18],
    ['assurance E', { evidence: 'evidence:\n    - { kind: record, name: 点検記録, least: E }' }, 19],
    ['fewer than three terms', { terms: 'terms: [電源, 停電]' }, 22],
    ['field left out', { strength: null }, 2],
    ['field nobody knows', { source: 'source: 出所\n  remark: 余分' }, 25],
  ]
  it.each(refused)('%s', (_, change, line) => {
    expect(one(change)).toEqual([`measures/test.yaml:${line} m9001`])
  })

  it('keeps the other rows', () => {
    const { rows } = parseMeasures([outlineFile, measuresFile(rowText('m9001', { tier: 'tier: x' }), rowText('m9002'))])
    expect(rows.map((row) => row.id)).toEqual(['m9002'])
  })

  it('says so in Japanese and English, naming the field', () => {
    const [error] = parseMeasures([
      outlineFile,
      measuresFile(rowText('m9001', { tier: 'tier: x' }), rowText('m9002')),
    ]).errors
    expect(error?.message.ja).toMatch(/項目「tier」.*無効/u)
    expect(error?.message.en).toMatch(/field "tier".*Invalid/u)
  })
})

describe('a file that cannot be read', () => {
  it('names the line of the broken YAML and keeps the rows around it', () => {
    const broken = measuresFile(rowText('m9001'), rowText('m9002', { terms: 'terms: [電源, 停電]]' }))
    const { rows, errors } = parseMeasures([outlineFile, broken])
    expect(rows.map((row) => row.id)).toEqual(['m9001'])
    expect(errors[0]).toMatchObject({ file: 'measures/test.yaml', line: 47 })
  })

  it.each(['', '# 注記だけ\n', 'id: m9001\n', '文章\n'])('refuses a file that is no list of rows (%j)', (text) => {
    const { errors } = parseMeasures([{ name: 'measures/test.yaml', text }])
    expect(errors).toMatchObject([{ file: 'measures/test.yaml', line: 1, id: null }])
  })

  it('refuses a bad outline entry', () => {
    const outline = { name: 'outline/x.yaml', text: `${outlineFile.text}- { key: 4a, heading: 電源 }\n` }
    const { errors } = parseMeasures([outline, measuresFile(rowText('m9001'))])
    expect(new Set(errors.map(({ file, line, id }) => `${file}:${line} ${id}`))).toEqual(
      new Set(['outline/x.yaml:2 4a']),
    )
  })

  it('rejects when the folder is absent', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'measures-'))
    await expect(loadMeasures(empty)).rejects.toThrow('ENOENT')
  })
})
