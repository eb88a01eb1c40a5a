import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Planted faults, by file, each with the rule that must find it. */
const faults: Record<string, { text: string; rules: string[] }> = {
  'src/core/a.ts': {
    text: "import { b } from './b.ts'\nimport { p } from '../features/people/p.ts'\nexport const a: any = () => [b, p, window.location]\n",
    rules: [
      'import(no-cycle)',
      'eslint(no-restricted-imports)',
      'typescript(no-explicit-any)',
      'eslint(no-restricted-globals)',
    ],
  },
  'src/core/b.ts': {
    text: "import { a } from './a.ts'\nconst w = async () => a\nexport const b = () => {\n  w()\n}\nexport default b\n",
    rules: ['typescript(no-floating-promises)', 'import(no-default-export)'],
  },
  'src/features/people/p.ts': {
    text: "import { d } from '../documents/d.ts'\nexport const p = d\n",
    rules: ['eslint(no-restricted-imports)'],
  },
  'src/features/documents/d.ts': {
    text: "import { x } from '../duties/x.ts'\nexport const d = x\n",
    rules: ['eslint(no-restricted-imports)'],
  },
  'src/features/duties/x.ts': {
    text: "import { r } from '../../app/r.ts'\nexport const x = r\n",
    rules: ['eslint(no-restricted-imports)'],
  },
  'src/features/duties/web/P.tsx': {
    text: "import { q } from '../x.queries.ts'\nexport const P = () => q\n",
    rules: ['eslint(no-restricted-imports)'],
  },
  'src/web/kit/k.ts': {
    text: "import { x } from '../../features/duties/x.ts'\nexport const k = x\n",
    rules: ['eslint(no-restricted-imports)'],
  },
}

it('finds each planted fault with the configuration of this project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sakimori-lint-'))
  try {
    for (const name of ['.oxlintrc.json', 'tsconfig.json', 'tsconfig.base.json', 'tsconfig.web.json'])
      copyFileSync(join(root, name), join(folder, name))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    for (const [path, { text }] of Object.entries(faults)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const { stdout, status } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['-f', 'unix'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(status).not.toBe(0)
    const missed = Object.entries(faults).flatMap(([path, { rules }]) =>
      rules
        .filter((rule) => !stdout.split('\n').some((line) => line.startsWith(path) && line.includes(rule)))
        .map((rule) => `${path}: ${rule}`),
    )
    expect(missed).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
