import { describe, expect, it } from 'vitest'
import {
  bare,
  clockOnly,
  names,
  noAny,
  noBarrel,
  noDefaultExport,
  noMachine,
  noSilencedTypes,
  noSkippedTest,
  type Rule,
  sizeFindings,
  sizesOf,
  tooLong,
} from './shape-rules.ts'

const found = (rule: Rule, text: string, path = 'src/core/planted.ts') => rule({ path, text }).length

/** Each rule with a planted fault that it must find and a neighbour that it must leave alone. */
const cases: [string, Rule, string, string][] = [
  ['any', noAny, 'const a: any = 1', "const a = 'any: any' // : any"],
  ['as any', noAny, 'const a = b as any', 'const any = 1; f({ x: any.kind })'],
  ['any[]', noAny, 'function f(a: any[]) {}', 'const many: string[] = []'],
  ['silenced types', noSilencedTypes, ['// @ts', 'ignore'].join('-'), '// as ts-ignore would'],
  ['default export', noDefaultExport, 'export default 1', 'export const byDefault = 1'],
  ['barrel', noBarrel, "export * from './a.ts'", "export const a = 'x'"],
  ['passing on', noBarrel, "export { a } from './a.ts'", "import { a } from './a.ts'"],
  ['clock', clockOnly, 'const now = Date.now()', '// Date.now() is not for here'],
  ['new Date()', clockOnly, 'const now = new Date()', "const day = new Date('2026-04-01')"],
  ['machine path', noMachine, `const a = '${['', 'home', 'someone', 'x'].join('/')}'`, "const path = '/home/as-of'"],
  ['package host', noMachine, `// https://${['registry', 'npmjs', 'org'].join('.')}/x`, '// https://example.org/x'],
]

describe('shape rules', () => {
  it.each(cases)('%s: finds the fault and leaves its neighbour alone', (_, rule, fault, neighbour) => {
    expect(found(rule, fault)).toBe(1)
    expect(found(rule, neighbour)).toBe(0)
  })

  it('finds a test that is switched off, but not one that lacks the first user’s policy', () => {
    const off = ['it', 'skip'].join('.')
    expect(found(noSkippedTest, `${off}('x', () => {})`, 'src/core/a.test.ts')).toBe(1)
    expect(found(noSkippedTest, `it.skipIf(!seed)('x', () => {})`, 'src/core/a.test.ts')).toBe(0)
  })

  it('allows the clock where it belongs and defaults where a tool wants them', () => {
    expect(found(clockOnly, 'new Date()', 'src/core/clock.ts')).toBe(0)
    expect(found(noDefaultExport, 'export default {}', 'vite.config.ts')).toBe(0)
  })

  it('knows good names', () => {
    for (const good of [
      'src/core/a-b.ts',
      'src/core/a-b.rules.test.ts',
      'src/web/kit/StateMark.tsx',
      'src/web/kit/use-form.ts',
      'src/web/main.tsx',
    ])
      expect(names({ path: good, text: '' })).toEqual([])
    for (const bad of [
      'src/core/camelCase.ts',
      'src/core/snake_case.ts',
      'src/web/kit/State_Mark.tsx',
      'src/core/Upper.ts',
    ])
      expect(names({ path: bad, text: '' })).toHaveLength(1)
    expect(found(noBarrel, '', 'src/core/index.ts')).toBe(1)
  })

  it('measures sizes and finds what is too long', () => {
    const file = (lines: number, at: number) => ({ path: `src/core/f-${at}.ts`, text: 'x\n'.repeat(lines) })
    const files = [10, 20, 90, 210, 401].map(file)
    expect(tooLong(files)).toHaveLength(1)
    expect(sizesOf(files)).toMatchObject({ files: 5, median: 90, p90: 401 })
    expect(sizeFindings(sizesOf(files), 'code')).toHaveLength(2)
    expect(sizeFindings(sizesOf([10, 20, 30].map(file)), 'code')).toEqual([])
  })

  it('keeps line numbers when comments and strings are taken out', () => {
    expect(bare("a /* x\n y */ b\n'any'").split('\n')).toHaveLength(3)
    expect(noAny({ path: 'src/core/a.ts', text: '/*\n*/\nlet a: any' })).toMatchObject([{ line: 3 }])
  })
})
