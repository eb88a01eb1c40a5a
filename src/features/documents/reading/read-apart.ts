import { Worker } from 'node:worker_threads'
import { log } from '../../../core/log.ts'
import { documentErrors, refusedFile } from '../documents.errors.ts'
import type { ReadOutcome, ReadRequest } from './read-outcome.ts'

/** Time in ms, heap in MiB; at most `atOnce` files are read together and `waiting` more may queue. */
const LIMITS = { ms: 60_000, heapMb: 768, atOnce: 2, waiting: 8 }

type Read = Extract<ReadOutcome, { ok: true }>

let running = 0
const queue: (() => void)[] = []

/**
 * Reads and parses a file in a thread with its own heap and a time limit.
 * @throws {AppError} 422 with the reader's words, or because it took too long or too much; 429 when too many wait.
 */
export async function readApart(request: ReadRequest, limits: Partial<typeof LIMITS> = {}): Promise<Read> {
  const { ms, heapMb, atOnce, waiting } = { ...LIMITS, ...limits }
  if (running >= atOnce) {
    if (queue.length >= waiting) throw documentErrors('readingBusy')
    await new Promise<void>((resolve) => queue.push(resolve))
  }
  running++
  try {
    const outcome = await inThread(request, ms, heapMb)
    if (!outcome.ok) throw refusedFile(outcome.reason, outcome.message, request.fileName)
    return outcome
  } finally {
    running--
    queue.shift()?.()
  }
}

function inThread(request: ReadRequest, ms: number, heapMb: number): Promise<ReadOutcome> {
  const name = request.fileName
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: heapMb, stackSizeMb: 4 },
      // Nothing of the server's surroundings is needed to read a file.
      env: {},
      stdout: true,
      stderr: true,
    })
    const timer = setTimeout(
      () => end(() => reject(documentErrors('readingTooLong', { name, seconds: Math.ceil(ms / 1000) }))),
      ms,
    )
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      settle()
      void worker.terminate()
    }
    worker.on('message', (outcome: ReadOutcome) => end(() => resolve(outcome)))
    worker.on('error', (error: Error & { code?: string }) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (!outOfMemory) log.error({ error }, 'a file could not be read')
      end(() => reject(documentErrors(outOfMemory ? 'readingTooLarge' : 'readingFailed', { name })))
    })
    worker.on('exit', () => end(() => reject(documentErrors('readingFailed', { name }))))
  })
}
