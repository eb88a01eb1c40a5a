import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contents, empty, files, id, manifest, part, partsOf, rows, sha256, table } from './archive.fixture.ts'
import { entriesOf, type Manifest, MANIFEST_PATH } from './manifest.ts'
import { verifyArchive, walkArchive } from './read-archive.ts'
import { checkSeal } from './seal.ts'
import { readTarHeader, tarHeader } from './tar.ts'
import { type Part, writeArchive } from './write-archive.ts'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'sakimori-archive-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
async function archive(parts: Part[] = partsOf(manifest)): Promise<string> {
  const path = join(folder, `${++made}.tar.gz`)
  await writeArchive(path, parts)
  return path
}
const refusedCode = { code: expect.stringMatching(/^backup\.(altered|notBackup)$/) }
const altered = { code: 'backup.altered' }

describe('an archive', () => {
  it('is read back as it was written, and the same content gives the same bytes', async () => {
    const [one, other] = [await archive(), await archive()]
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true)
    expect(await verifyArchive(one)).toEqual(manifest)
    const read: Buffer[] = []
    await walkArchive(one, {
      entry: async (_, content) => {
        const chunks: Buffer[] = []
        for await (const chunk of content) chunks.push(Buffer.from(chunk))
        read.push(Buffer.concat(chunks))
      },
    })
    expect(read.map((bytes) => bytes.toString('hex'))).toEqual(contents.map((bytes) => bytes.toString('hex')))
  })

  it('is one that tar and gzip read', async () => {
    const listed = execFileSync('tar', ['tzf', await archive()], { encoding: 'utf8' })
      .trim()
      .split('\n')
    expect(listed).toEqual([MANIFEST_PATH, ...entriesOf(manifest).map(({ path }) => path)])
    expect(listed.at(-1)?.length).toBeGreaterThan(100)
  })

  it('overwrites nothing and leaves nothing half written behind', async () => {
    const path = await archive()
    await expect(writeArchive(path, partsOf(manifest))).rejects.toMatchObject({ code: 'backup.exists' })
    const target = join(folder, 'half.tar.gz')
    const short: Part = { path: 'x', size: 5, read: () => [Buffer.from('four')] }
    await expect(writeArchive(target, [short])).rejects.toMatchObject({ code: 'backup.cannotWrite' })
    expect(existsSync(target)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.includes('.part-'))).toEqual([])
    await expect(writeArchive(join(folder, 'no', 'x'), [])).rejects.toMatchObject({ code: 'backup.cannotWrite' })
  })
})

describe('what is refused', () => {
  it('a byte flipped anywhere', async () => {
    const whole = readFileSync(await archive())
    const path = join(folder, 'flipped.tar.gz')
    const refused = async (at: number, mask: number) => {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ mask
      writeFileSync(path, bytes)
      await expect(verifyArchive(path), `byte ${at}`).rejects.toMatchObject(refusedCode)
    }
    // The head byte by byte, then anywhere.
    for (let at = 0; at < 64; at++) await refused(at, 1 << (at % 8))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.byteLength - 1 }), fc.integer({ min: 1, max: 255 }), refused),
      { numRuns: 200 },
    )
  })

  it('a file cut off anywhere, and one with something behind its end', async () => {
    const source = await archive()
    const whole = readFileSync(source)
    const path = join(folder, 'cut.tar.gz')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.byteLength - 1 }), async (length) => {
        copyFileSync(source, path)
        truncateSync(path, length)
        await expect(verifyArchive(path)).rejects.toMatchObject(refusedCode)
      }),
      { numRuns: 100 },
    )
    writeFileSync(path, Buffer.concat([whole, Buffer.alloc(1)]))
    await expect(verifyArchive(path)).rejects.toMatchObject(altered)
  })

  it('what is no backup, or is not there', async () => {
    const path = join(folder, 'letter.txt')
    writeFileSync(path, '拝啓')
    await expect(verifyArchive(path)).rejects.toMatchObject({ code: 'backup.notBackup' })
    await expect(verifyArchive(join(folder, 'absent'))).rejects.toMatchObject({ code: 'backup.cannotRead' })
  })

  const [first, ...rest] = partsOf(manifest)
  const withManifest = (change: Partial<Manifest>) => partsOf({ ...manifest, ...change })
  // Sealed anew, as somebody would who packs an archive by hand: the seal is right, the content is not.
  it.each<[string, Part[]]>([
    [
      'a manifest with another row count',
      withManifest({ tables: [table('person', rows, 3), table('post', empty, 0)] }),
    ],
    [
      'a manifest with another checksum',
      withManifest({ tables: [{ ...table('person', rows, 2), sha256: sha256(empty) }, table('post', empty, 0)] }),
    ],
    [
      'a manifest of another format',
      [part(MANIFEST_PATH, Buffer.from(JSON.stringify({ ...manifest, format: 2 }))), ...rest],
    ],
    ['a manifest that is none', [part(MANIFEST_PATH, Buffer.from('{')), ...rest]],
    [
      'a manifest that names a place outside',
      [
        part(
          MANIFEST_PATH,
          Buffer.from(
            JSON.stringify({
              ...manifest,
              files: [{ organisationId: '..', name: 'x', size: 0, sha256: sha256(empty) }],
            }),
          ),
        ),
        ...rest,
      ],
    ],
    ['a missing file', partsOf(manifest).slice(0, -1)],
    ['a missing table', [first!, ...rest.slice(1)]],
    ['an extra file', [...partsOf(manifest), part(`files/${id}/${sha256(rows)}`, rows)]],
    ['a path that leads outside', [...partsOf(manifest).slice(0, -1), part('files/../../secret.key', files[1]!)]],
    ['another order', [first!, ...rest.toReversed()]],
    ['no manifest', rest],
    ['nothing', []],
  ])('%s', async (_, parts) => {
    const path = await archive(parts)
    await expect(checkSeal(path)).resolves.toBeUndefined()
    await expect(verifyArchive(path)).rejects.toMatchObject(altered)
  })

  it('an entry that is no plain file: its header is none of ours', () => {
    const block = tarHeader('x', 0)
    expect(readTarHeader(block)).toEqual({ path: 'x', size: 0 })
    block.write('2', 156, 'latin1')
    expect(readTarHeader(block)).toBeNull()
    expect(readTarHeader(Buffer.alloc(512))).toBeNull()
  })
})
