import type { Finding, SourceFile } from './shape-rules.ts'

/** Tiers import only downward (design: shape of the code). Evidence is a process: it writes duties' signals (decision 0003). */
const base = [
  'auth',
  'organisation',
  'people',
  'dual-roles',
  'contacts',
  'history',
  'records',
  'registers',
  'approvals',
  'inquiries',
  'notifications',
]
const registers = [
  'documents',
  'measures',
  'levels',
  'assets',
  'zones',
  'connections',
  'configurations',
  'systems',
  'terminals',
  'media',
  'take-outs',
  'disposals',
  'hand-overs',
  'areas',
  'facilities',
  'demarcations',
  'system-accounts',
  'suppliers',
]
const processes = [
  'duties',
  'evidence',
  'programme',
  'checks',
  'activities',
  'committee',
  'state-trend',
  'exemptions',
  'incidents',
  'operations',
  'risks',
  'training',
  'self-inspections',
  'security-audits',
  'reviews',
]
const tierOfFeature = new Map([
  ...base.map((name) => [name, 1] as const),
  ...registers.map((name) => [name, 2] as const),
  ...processes.map((name) => [name, 3] as const),
])
const tierNames = ['core', 'base', 'registers', 'processes', 'app']

/** 0 core … 4 app; null for what may be used by all (testing) or is not under src; undefined for a feature of no tier. */
function tierOf(path: string): number | null | undefined {
  if (path.startsWith('src/core/')) return 0
  const feature = /^src\/features\/([^/]+)\//.exec(path)?.[1]
  if (feature !== undefined) return tierOfFeature.get(feature)
  return /^src\/(?:app\/|main\.ts|cli\.ts)/.test(path) ? 4 : null
}

const isBrowser = (path: string): boolean => /^src\/web\/|\/web\//.test(path)
const isTestFile = (path: string): boolean =>
  /\.(?:test|testing|fixture|fixtures|test-help|arbitraries)\.tsx?$|-fixture\.ts$|^src\/testing\//.test(path)

/** Files that run on either side; their names tell. */
const isomorphic = /\.(?:contract|schema|rules|labels|types|arbitraries|text)\.ts$/
const serverOnly =
  /^(?:node:|pg$|pg-boss$|kysely$|hono$|@hono\/|better-auth$|@orpc\/server|docx$|exceljs$|pino$|node-pg-migrate$|mammoth$|unpdf$|saxes$|fflate$)/

export type Import = { line: number; from: string; typeOnly: boolean }

/** Static and dynamic imports of a file, with the line each stands on. */
export function importsOf(text: string): Import[] {
  const found: Import[] = []
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g
  for (const match of text.matchAll(pattern)) {
    const end = (match.index ?? 0) + match[0].length
    found.push({
      line: text.slice(0, end).split('\n').length,
      from: match[3] ?? match[4] ?? '',
      typeOnly: match[2] !== undefined,
    })
  }
  return found
}

/** Path from the root that a relative import means; null for a package. */
export function targetOf(path: string, from: string): string | null {
  if (!from.startsWith('.')) return null
  const parts = path.split('/').slice(0, -1)
  for (const part of from.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

export function tierFindings({ path, text }: SourceFile): Finding[] {
  if (!path.startsWith('src/') || isTestFile(path)) return []
  const own = tierOf(path)
  if (own === undefined) return [{ path, line: 1, what: 'a feature of no tier: name it in scripts/tier-rules.ts' }]
  return importsOf(text).flatMap(({ line, from, typeOnly }) => {
    const finding = (what: string): Finding[] => [{ path, line, what: `${what} (${from})` }]
    const target = targetOf(path, from)
    if (target === null)
      return isBrowser(path) && serverOnly.test(from) ? finding('browser code imports a part of the server') : []
    if (target.startsWith('src/testing/')) return finding('code imports a test help')
    if (path.startsWith('src/web/kit/') && target.startsWith('src/features/'))
      return finding('the kit imports a feature')
    if (
      path.startsWith('src/web/') &&
      !path.startsWith('src/web/main.tsx') &&
      target.startsWith('src/features/') &&
      !typeOnly &&
      !isomorphic.test(target)
    )
      return finding('the common part of the browser imports a feature')
    if (isBrowser(path) && !isBrowser(target) && !typeOnly && !isIsomorphic(target))
      return finding('browser code imports a server file')
    if (!isBrowser(path) && isBrowser(target) && !target.endsWith('.css'))
      return finding('server code imports browser code')
    const theirs = tierOf(target)
    if (own === null || theirs === null || theirs === undefined || theirs <= own) return []
    return finding(`${tierNames[own]} imports upward, from ${tierNames[theirs]}`)
  })
}

const isIsomorphic = (path: string): boolean =>
  isomorphic.test(path) ||
  /^src\/core\/(?:dates\/|contract|errors|permission|history-actions)/.test(path) ||
  path === 'src/app/contract.ts' ||
  path === 'src/features/auth/login-names.ts' ||
  path.startsWith('src/features/documents/edit/')
