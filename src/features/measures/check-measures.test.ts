import { describe, expect, it } from 'vitest'
import { checkMeasures, reportMeasures } from './check-measures.ts'
import { loadMeasures, parseMeasures } from './load-measures.ts'
import { measuresFile, outlineFile, rowText } from './measures.fixture.ts'

const twoHeads = `heads:
    - { head: 5, appliesFrom: 2027-07-01, transition: existingSystemsAndOutsourcing }
    - { head: 3, appliesFrom: 2027-07-01, transition: none }`

describe('report on a catalogue', () => {
  it('counts a row under each of its heads and under its clause', () => {
    const file = measuresFile(
      rowText('m9001', { heads: twoHeads }),
      rowText('m9002', { heads: 'heads: []', clause: 'clause: null' }),
    )
    const report = reportMeasures(parseMeasures([outlineFile, file]))
    expect(report).toMatchObject({ rows: 2, byClause: { '4.1(3)': 1, none: 1 }, errors: [] })
    expect(report.byHead).toEqual({ 1: 0, 2: 0, 3: 1, 4: 0, 5: 1, 6: 0, 7: 0, 8: 0, none: 1 })
  })
})

describe('the catalogue of this product', () => {
  it('has no error, at least 180 rows and a row for every head', async () => {
    const report = await checkMeasures()
    expect(report.errors).toEqual([])
    expect(report.rows).toBeGreaterThanOrEqual(180)
    expect(Object.entries(report.byHead).filter(([, rows]) => rows < 3)).toEqual([])
  })

  it('takes at least fifteen rows from the laws on personal information', async () => {
    const laws = new Set(['番号法', '個人情報保護法', '特定個人情報ガイドライン'])
    const { rows } = await loadMeasures()
    expect(rows.filter((row) => row.sources.some((source) => laws.has(source.law))).length).toBeGreaterThanOrEqual(15)
  })

  it('has rows for the two obligations that stand outside the measures section of a policy', async () => {
    const { rows } = await loadMeasures()
    expect(rows.find((row) => row.terms.includes('責任分界点'))).toMatchObject({
      objects: 'memberBody',
      tier: 'basicPolicy',
    })
    expect(rows.find((row) => row.terms.includes('情報システム毎'))).toMatchObject({
      objects: 'system',
      tier: 'procedure',
    })
  })
})
