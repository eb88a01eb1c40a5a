import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { extractedFromText } from '../../documents/parse/extracted-from-text.ts'
import { parseDocument } from '../../documents/parse/parse-document.ts'
import { loadMeasures } from '../../measures/load-measures.ts'
import { flattenClauses } from './flatten-clauses.ts'
import { matchClauses } from './match-clauses.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const SEED = here('../../../../../shared/seed/basic-policy.txt')
const KEY = here('../../../../bench/keys/seed.map.json')

const seed = async () => {
  const parsed = parseDocument(extractedFromText(await readFile(SEED, 'utf8')))
  if (!('nodes' in parsed)) throw new Error('the seed was refused')
  const catalogue = await loadMeasures()
  const clauses = flattenClauses(parsed.nodes)
  const key: { clauses: { path: string; accepted: string[] }[] } = JSON.parse(await readFile(KEY, 'utf8'))
  const labels = (id: string | null): string[] => {
    const clause = clauses.find((one) => one.id === id)
    return clause ? [...labels(clause.parentId), clause.label] : []
  }
  const pathOf = (id: string) => labels(id).join('/')
  return { catalogue, clauses, key: new Map(key.clauses.map((one) => [one.path, one.accepted])), pathOf }
}

describe('the first user’s policy', () => {
  it.skipIf(!existsSync(SEED))('answers every clause of the key, and no clause that obliges to nothing', async () => {
    const { catalogue, clauses, key, pathOf } = await seed()
    const proposed = new Map(
      matchClauses(clauses, catalogue).clauses.map((one) => [pathOf(one.nodeId), one.rows.map((row) => row.id)]),
    )
    let right = 0
    let all = 0
    for (const [path, accepted] of key) {
      const ids = proposed.get(path)
      expect(ids, path).toBeDefined()
      if (accepted.length === 0) expect(ids, path).toEqual([])
      else
        expect(
          ids?.some((id) => accepted.includes(id)),
          path,
        ).toBe(true)
      all += ids?.length ?? 0
      right += ids?.filter((id) => accepted.includes(id)).length ?? 0
    }
    expect([...proposed.keys()].toSorted()).toEqual([...key.keys()].toSorted())
    expect(right / all).toBeGreaterThanOrEqual(0.8)
  })

  it.skipIf(!existsSync(SEED))(
    'falls silent on exactly the rows no other clause anchors, when 6(n) is taken away',
    async () => {
      const { catalogue, clauses, pathOf } = await seed()
      const whole = matchClauses(clauses, catalogue)
      const measures = clauses.filter((clause) => /^6\/\(\d\)$/u.test(pathOf(clause.id)))
      expect(measures).toHaveLength(9)
      for (const gone of measures) {
        const isGone = (id: string) => pathOf(id) === pathOf(gone.id) || pathOf(id).startsWith(`${pathOf(gone.id)}/`)
        const left = matchClauses(
          clauses.filter((clause) => !isGone(clause.id)),
          catalogue,
        )
        const anchors = (keep: (id: string) => boolean) =>
          new Set(whole.clauses.filter((one) => keep(one.nodeId)).flatMap((one) => one.rows.map((row) => row.id)))
        const others = anchors((id) => !isGone(id))
        const only = [...anchors(isGone)].filter((id) => !others.has(id))
        // 6(9) says what 7 and 8 say: nothing falls silent without it.
        expect(only.length > 0, pathOf(gone.id)).toBe(pathOf(gone.id) !== '6/(9)')
        expect(left.silent.filter((id) => !whole.silent.includes(id)).toSorted()).toEqual(only.toSorted())
      }
    },
  )
})
