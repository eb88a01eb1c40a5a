import { parentPort, workerData } from 'node:worker_threads'
import { parseDocument } from '../parse/parse-document.ts'
import { readFile } from '../read/read-file.ts'
import type { ReadOutcome, ReadRequest } from './read-outcome.ts'

/** Runs in a thread of its own (see read-apart.ts), so that a huge or hostile file stops only this thread. */
async function readAndParse({ bytes, fileName, trackedChanges }: ReadRequest): Promise<ReadOutcome> {
  const read = await readFile(bytes, fileName, { trackedChanges })
  if (!read.ok) return { ok: false, reason: read.code, message: read.message }
  // What PostgreSQL cannot store is replaced one for one, so that every offset stays true.
  const extracted = { ...read.extracted, text: read.extracted.text.toWellFormed().replaceAll('\0', '\ufffd') }
  const parsed = parseDocument(extracted)
  if ('refused' in parsed) return { ok: false, reason: parsed.code, message: parsed.message }
  return { ok: true, extracted, parsed }
}

parentPort?.postMessage(await readAndParse(workerData as ReadRequest))
