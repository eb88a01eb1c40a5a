import { z } from 'zod'

export const FORMAT = 1
export const MANIFEST_PATH = 'manifest.json'
/** Signs of who is signed in, not records: a session that was ended by force must not come back with a backup. */
export const leftOut = ['auth.session', 'auth.verification', 'auth.rateLimit', 'auth.unknown_name']

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.number().int().nonnegative()
const identifier = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,62}$/)
const schemaName = z.enum(['public', 'auth'])

const tableEntry = z.strictObject({
  schema: schemaName,
  name: identifier,
  columns: z.array(identifier).min(1),
  rows: z.number().int().nonnegative(),
  size,
  sha256,
})
const sequenceEntry = z.strictObject({
  schema: schemaName,
  name: identifier,
  /** The value handed out last; null where none was yet. A bigint, so text. */
  last: z
    .string()
    .regex(/^-?\d+$/)
    .nullable(),
})
const fileEntry = z.strictObject({
  organisationId: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  name: sha256,
  size,
  /** Of the bytes as they were read; another one than the name where the file was damaged on its disk. */
  sha256,
})

export const manifestSchema = z.strictObject({
  product: z.literal('sakimori'),
  format: z.literal(FORMAT),
  release: z.string(),
  postgresMajor: z.number().int(),
  /** A day in Japan; nothing finer, so that the same content gives the same bytes. */
  createdOn: z.iso.date(),
  migrations: z.array(z.string()).min(1),
  tables: z.array(tableEntry),
  sequences: z.array(sequenceEntry),
  files: z.array(fileEntry),
})

export type Manifest = z.infer<typeof manifestSchema>
export type TableEntry = Manifest['tables'][number]
export type FileEntry = Manifest['files'][number]

/** What a backup holds after its manifest, in order. */
export type Entry = { path: string; size: number; sha256: string } & (
  | { kind: 'table'; table: TableEntry }
  | { kind: 'file'; file: FileEntry }
)

export const entriesOf = (manifest: Manifest): Entry[] => [
  ...manifest.tables.map((table) => ({
    kind: 'table' as const,
    path: `tables/${table.schema}.${table.name}.copy`,
    size: table.size,
    sha256: table.sha256,
    table,
  })),
  ...manifest.files.map((file) => ({
    kind: 'file' as const,
    path: `files/${file.organisationId}/${file.name}`,
    size: file.size,
    sha256: file.sha256,
    file,
  })),
]

export const manifestBytes = (manifest: Manifest): Buffer => Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)

export const rowsOf = (manifest: Manifest): number => manifest.tables.reduce((sum, table) => sum + table.rows, 0)
