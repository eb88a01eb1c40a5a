import { describe, expect, it } from 'vitest'
import { importsOf, targetOf, tierFindings } from './tier-rules.ts'

const findings = (path: string, from: string, keyword = 'import { x }') =>
  tierFindings({ path, text: `${keyword} from '${from}'\n` }).length

describe('tiers', () => {
  it.each([
    ['src/core/a.ts', '../features/people/people.policy.ts'],
    ['src/features/people/a.ts', '../documents/documents.queries.ts'],
    ['src/features/documents/a.ts', '../duties/refresh-states.ts'],
    ['src/features/measures/a.ts', '../evidence/evidence.schema.ts'],
    ['src/features/duties/a.ts', '../../app/router.ts'],
    ['src/features/duties/a.ts', './web/DutyPage.tsx'],
    ['src/features/duties/web/DutyPage.tsx', '../duties.queries.ts'],
    ['src/web/App.tsx', 'node:fs'],
    ['src/web/App.tsx', 'kysely'],
    ['src/web/kit/Button.tsx', '../../features/duties/states.labels.ts'],
    ['src/core/a.ts', '../testing/database.ts'],
    ['src/features/unknown/a.ts', './b.ts'],
  ])('finds that %s must not import %s', (path, from) => {
    expect(findings(path, from)).toBe(1)
  })

  it.each([
    ['src/features/duties/a.ts', '../measures/catalogue.ts'],
    ['src/features/documents/a.ts', '../people/people.policy.ts'],
    ['src/features/evidence/a.ts', '../duties/refresh-states.ts'],
    ['src/app/router.ts', '../features/duties/duties.router.ts'],
    ['src/features/duties/web/DutyPage.tsx', '../duties.contract.ts'],
    ['src/features/duties/web/DutyPage.tsx', '../../../web/kit/Button.tsx'],
    ['src/core/a.test.ts', '../testing/database.ts'],
  ])('lets %s import %s', (path, from) => {
    expect(findings(path, from)).toBe(0)
  })

  it('lets the browser take types of the server, since nothing of them is loaded', () => {
    expect(findings('src/web/api.ts', '../app/router.ts', 'import type { X }')).toBe(0)
    expect(findings('src/web/api.ts', '../app/router.ts')).toBe(1)
  })

  it('reads imports over several lines and dynamic ones', () => {
    expect(importsOf("import {\n  a,\n  b,\n} from './a.ts'\nconst c = import('./c.ts')\nimport './d.css'\n")).toEqual([
      { line: 4, from: './a.ts', typeOnly: false },
      { line: 5, from: './c.ts', typeOnly: false },
      { line: 6, from: './d.css', typeOnly: false },
    ])
    expect(targetOf('src/features/duties/web/A.tsx', '../../../core/x.ts')).toBe('src/core/x.ts')
    expect(targetOf('src/a.ts', 'zod')).toBeNull()
  })
})
