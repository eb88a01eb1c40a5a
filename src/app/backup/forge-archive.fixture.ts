import { createHash } from 'node:crypto'
import { entriesOf, type Manifest, MANIFEST_PATH, manifestBytes } from './manifest.ts'
import { walkArchive } from './read-archive.ts'
import { writeArchive } from './write-archive.ts'

/** An archive with some tables changed, and its manifest and seal made right again: what only the database itself can refuse. */
export async function forgeArchive(
  archive: string,
  target: string,
  change: (path: string, content: Buffer) => Buffer,
): Promise<string> {
  const contents = new Map<string, Buffer>()
  const manifest = await walkArchive(archive, {
    entry: async (entry, content) => {
      const chunks: Buffer[] = []
      for await (const chunk of content) chunks.push(Buffer.from(chunk))
      contents.set(entry.path, change(entry.path, Buffer.concat(chunks)))
    },
  })
  const told = entriesOf(manifest).map((entry) => {
    const content = contents.get(entry.path) ?? Buffer.alloc(0)
    const sha256 = createHash('sha256').update(content).digest('hex')
    return { entry, content, said: { size: content.byteLength, sha256 } }
  })
  const tables = told.flatMap(({ entry, content, said }) =>
    entry.kind === 'table' ? [{ ...entry.table, ...said, rows: content.filter((byte) => byte === 10).byteLength }] : [],
  )
  const forged: Manifest = { ...manifest, tables }
  const head = manifestBytes(forged)
  await writeArchive(target, [
    { path: MANIFEST_PATH, size: head.byteLength, read: () => [head] },
    ...told.map(({ entry, content }) => ({ path: entry.path, size: content.byteLength, read: () => [content] })),
  ])
  return target
}
