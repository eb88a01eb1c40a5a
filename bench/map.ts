import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { matchClauses } from '../src/features/duties/match/match-clauses.ts'
import type { MatchCatalogue } from '../src/features/duties/match/match.types.ts'
import { loadMeasures } from '../src/features/measures/load-measures.ts'
import { type ValueRow, valueRow } from './bench-row.ts'
import { addScores, clausesOfText, type KeyScore, readKey, scoreMap } from './map-score.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const SEED = here('../../shared/seed/basic-policy.txt')
const SEED_KEY = here('./keys/seed.map.json')

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
/** Scores one text against its key. */
const scoreFile = async (text: string, key: string, catalogue: MatchCatalogue): Promise<KeyScore> => {
  const clauses = await clausesOfText(text)
  return scoreMap(clauses, matchClauses(clauses, catalogue), await readKey(key))
}

const seedRows = (score: KeyScore): ValueRow[] => [
  valueRow('map: seed, obliging clauses with a row of the key', share(score.hit, score.obliging), 1),
  valueRow('map: seed, precision of the proposals', share(score.right, score.proposed), 0.8),
  valueRow('map: seed, clauses that oblige to nothing left empty', share(score.keptSilent, score.silent), 1),
]

const corpusRows = (name: string, score: KeyScore): ValueRow[] => [
  valueRow(`map: ${name}, right row first`, share(score.top1, score.obliging), 0.75),
  valueRow(`map: ${name}, right row in the first three`, share(score.top3, score.obliging), 0.92),
]

const figures = (name: string, score: KeyScore): string =>
  `${name}: first ${score.top1}/${score.obliging}, first three ${score.top3}/${score.obliging}, any ${score.hit}/${score.obliging}, precision ${score.right}/${score.proposed}, left empty ${score.keptSilent}/${score.silent}`

const report = (name: string, score: KeyScore, verbose: boolean): void => {
  console.log(figures(name, score))
  if (!verbose) return
  for (const miss of score.misses)
    console.log(
      `  ${miss.clause}\n    accepted ${miss.accepted.join(' ')}\n    proposed ${miss.proposed.join(', ')} ${miss.why}`,
    )
}

/** Milliseconds to match about 130 clauses, the index built before. */
const timeOf = async (folder: string, catalogue: MatchCatalogue): Promise<number> => {
  const clauses = (await clausesOfText(join(folder, '10-standard-over-100-articles.txt'))).slice(0, 130)
  for (let warm = 0; warm < 3; warm += 1) matchClauses(clauses, catalogue)
  const start = performance.now()
  matchClauses(clauses, catalogue)
  return Math.round(performance.now() - start)
}

/**
 * Scores the matching: the first user's policy where it lies beside the checkout, and every NAME.map.json of the folder given (the corpus
 * by default). `--misses` prints what went wrong.
 */
export async function run(args: string[]): Promise<ValueRow[]> {
  const verbose = args.includes('--misses')
  const folder = args.find((arg) => !arg.startsWith('--')) ?? here('./corpus')
  const catalogue = await loadMeasures()
  const rows: ValueRow[] = []
  if (existsSync(SEED)) {
    const score = await scoreFile(SEED, SEED_KEY, catalogue)
    report('seed', score, verbose)
    rows.push(...seedRows(score))
  } else console.log('seed: not beside this checkout, left out')

  const keys = (await readdir(folder)).filter((name) => name.endsWith('.map.json')).toSorted()
  const scores: KeyScore[] = []
  for (const name of keys) {
    const text = join(folder, name.replace(/\.map\.json$/u, '.txt'))
    const score = await scoreFile(text, join(folder, name), catalogue)
    report(name, score, verbose)
    scores.push(score)
  }
  const all = addScores(scores)
  report('all texts', all, false)
  rows.push(...corpusRows('texts of other bodies', all))
  if (folder === here('./corpus')) {
    const time = await timeOf(folder, catalogue)
    rows.push({
      what: 'map: 130 clauses against the catalogue, milliseconds',
      value: time,
      budget: '< 300',
      ok: time < 300,
    })
  }
  return rows
}
