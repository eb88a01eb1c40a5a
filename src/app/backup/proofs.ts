import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Proof } from '../../core/backups.ts'
import { newId } from '../../core/ids.ts'

const MOST = 200
const proofsSchema = z.array(
  z.object({
    name: z.string(),
    at: z.iso.datetime(),
    ok: z.boolean(),
    tables: z.number(),
    rows: z.number(),
    files: z.number(),
    problem: z.object({ ja: z.string(), en: z.string() }).nullable(),
  }),
)

const pathOf = (folder: string): string => join(folder, 'proofs.json')

/** What earlier proofs found, newest first; none where the list is missing or no longer readable. */
export async function readProofs(folder: string): Promise<Proof[]> {
  const text = await readFile(pathOf(folder), 'utf8').catch(() => '[]')
  try {
    return proofsSchema.parse(JSON.parse(text))
  } catch {
    return []
  }
}

/** Adds one, whole or not at all. */
export async function addProof(folder: string, proof: Proof): Promise<void> {
  const temporary = `${pathOf(folder)}.${newId()}`
  const proofs = [proof, ...(await readProofs(folder))].slice(0, MOST)
  await writeFile(temporary, `${JSON.stringify(proofs, null, 1)}\n`, { mode: 0o600 })
  await rename(temporary, pathOf(folder))
}
