import { createHash } from 'node:crypto'
import { entriesOf, type Manifest, MANIFEST_PATH, manifestBytes, type TableEntry } from './manifest.ts'
import type { Part } from './write-archive.ts'

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
export const id = '01955984-5680-7219-b77b-4e4975372517'
export const rows = Buffer.from('1\t髙﨑\\n二行目\n2\t\\N\n')
export const empty = Buffer.alloc(0)
// More than one block, and more than one chunk of the reader.
const large = Buffer.alloc(700_001, 'evidence ')
export const files = [large, Buffer.from('x')].toSorted((a, b) => (sha256(a) < sha256(b) ? -1 : 1))
export const contents = [rows, empty, ...files]
export const table = (name: string, bytes: Buffer, count: number): TableEntry => ({
  schema: 'public',
  name,
  columns: ['id', 'name'],
  rows: count,
  size: bytes.byteLength,
  sha256: sha256(bytes),
})

export const manifest: Manifest = {
  product: 'sakimori',
  format: 1,
  release: '0.1.0',
  postgresMajor: 18,
  createdOn: '2026-11-23',
  migrations: ['0001_base'],
  tables: [table('person', rows, 2), table('post', empty, 0)],
  sequences: [{ schema: 'public', name: 'history_seq_seq', last: '7' }],
  files: files.map((bytes) => ({
    organisationId: id,
    name: sha256(bytes),
    size: bytes.byteLength,
    sha256: sha256(bytes),
  })),
}
export const part = (path: string, bytes: Buffer): Part => ({ path, size: bytes.byteLength, read: () => [bytes] })
export const partsOf = (made: Manifest): Part[] => [
  part(MANIFEST_PATH, manifestBytes(made)),
  ...entriesOf(manifest).map(({ path }, index) => part(path, contents[index] ?? empty)),
]
