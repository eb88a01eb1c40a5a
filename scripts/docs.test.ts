import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { settings } from '../src/core/config.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

describe('what the documents say', () => {
  it('names tests that exist in the table of ASVS', () => {
    const named = [...read('docs/asvs.md').matchAll(/^\|[^|]*\| 済 \|[^|]*\| `([^`]+)`(?: 「([^」]+)」)? \|$/gm)]
    expect(named.length).toBeGreaterThan(20)
    const wrong = named.filter(
      ([, file = '', test]) => !existsSync(join(root, file)) || (test !== undefined && !read(file).includes(test)),
    )
    expect(wrong.map(([line]) => line)).toEqual([])
    expect(read('docs/asvs.md').match(/\| 済 \|/g)).toHaveLength(named.length)
  })

  it('names every direct dependency, and none that is gone', () => {
    const listed = [...read('docs/decisions/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(
      ([, name]) => name ?? '',
    )
    expect(listed.toSorted()).toEqual(
      [...Object.keys(packageJson.dependencies), ...Object.keys(packageJson.devDependencies)].toSorted(),
    )
  })

  it('lists every setting with its default in both languages', () => {
    for (const file of ['README.md', 'README.ja.md', 'docs/guide/設定.md']) {
      for (const { env, default: value } of settings)
        expect(read(file), file).toMatch(new RegExp(`\\| \`${env}\` \\| ${value ? `\`${value}\`` : '[^|`]+'} \\|`))
    }
  })

  it('links only to files that are there', () => {
    const files = [
      'README.md',
      'README.ja.md',
      'CONTRIBUTING.md',
      ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ]
    const broken = files.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].flatMap(([, target = '']) =>
        existsSync(join(root, file, '..', decodeURI(target))) ? [] : [`${file}: ${target}`],
      ),
    )
    expect(broken).toEqual([])
  })
})
