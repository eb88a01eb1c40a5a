import { readFile as readBytes } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { ParsedDocument, SourceFormat } from '../../features/documents/documents.types.ts'
import { parseDocument } from '../../features/documents/parse/parse-document.ts'
import { readFile } from '../../features/documents/read/read-file.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'

export const readPolicy = async (io: CliIo, given: string): Promise<ParsedDocument> =>
  (await readPolicyWithSource(io, given)).parsed

/** Reads and parses a file from disk. @throws {CliRefusal} with the reader's or the parser's own reason. */
export async function readPolicyWithSource(
  io: CliIo,
  given: string,
): Promise<{ parsed: ParsedDocument; source: string; format: SourceFormat }> {
  // npm runs us in the package's folder; a path is meant from where the person stands.
  const path = resolve((io.env.npm_lifecycle_event === 'sakimori' && io.env.INIT_CWD) || '.', given)
  const bytes = await readBytes(path).catch((error: NodeJS.ErrnoException) => {
    throw new CliRefusal('file.unreadable', {
      ja: `「${path}」を開けません（${error.code ?? error.message}）。場所と権限を確かめてください。`,
      en: `Cannot open "${path}" (${error.code ?? error.message}). Check where it lies and who may read it.`,
    })
  })
  const read = await readFile(bytes, basename(path))
  if (!read.ok) throw new CliRefusal(`file.${read.code}`, read.message)
  const parsed = parseDocument(read.extracted)
  if (!('nodes' in parsed)) throw new CliRefusal(`file.${parsed.code}`, parsed.message)
  return { parsed, source: read.extracted.text, format: read.extracted.format }
}
