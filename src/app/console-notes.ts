import { appendFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Services } from '../core/context.ts'
import { log } from '../core/log.ts'
import { type InstallationAct, recordEverywhere } from './record-everywhere.ts'

const fileOf = (dataDir: string): string => join(dataDir, 'console-notes.jsonl')
const EVERY_MS = 60_000

const note = z.object({
  actor: z.object({ kind: z.literal('console'), name: z.string() }),
  action: z.enum(['backup.make', 'backup.restore']),
  after: z.record(z.string(), z.unknown()),
})

/** Notes what was done at the console without the application, for the history of every body: written by the running application, or at the next start. */
export function leaveConsoleNote(dataDir: string, act: InstallationAct): void {
  appendFileSync(fileOf(dataDir), `${JSON.stringify(act)}\n`, { mode: 0o600 })
}

/** Writes the notes into history and takes them away; killed in between, they are written twice rather than lost. */
export async function takeConsoleNotes(services: Services, dataDir: string): Promise<void> {
  const file = fileOf(dataDir)
  const taken = `${file}.taken`
  // Out of the way first, so that a note left meanwhile is not taken away unread.
  if (!existsSync(taken)) {
    if (!existsSync(file)) return
    renameSync(file, taken)
  }
  for (const line of readFileSync(taken, 'utf8').split('\n').filter(Boolean)) {
    const act = readNote(line)
    if (act) await recordEverywhere(services, act)
    else log.error({ line }, 'console note')
  }
  rmSync(taken)
}

function readNote(line: string): InstallationAct | null {
  try {
    return note.parse(JSON.parse(line))
  } catch {
    return null
  }
}

/** @returns what stops it. */
export function keepTakingConsoleNotes(services: Services, dataDir: string): () => void {
  const timer = setInterval(() => {
    takeConsoleNotes(services, dataDir).catch((error: unknown) => log.error({ error }, 'console note'))
  }, EVERY_MS)
  return () => clearInterval(timer)
}
