import { Worker } from 'node:worker_threads'
import { log } from '../log.ts'
import { pdfErrors } from './pdf.errors.ts'
import type { MadePdf, PdfDocument, PdfOutcome } from './pdf.types.ts'

/** Letters of all texts together, time in ms, heap in MiB; `atOnce` are made together and `waiting` more may queue. */
const LIMITS = { letters: 1_000_000, ms: 60_000, heapMb: 512, atOnce: 2, waiting: 16 }

let running = 0
const queue: (() => void)[] = []

/**
 * Makes a PDF in a thread of its own (decision 0005, 0031), so that the server answers meanwhile.
 * @throws {AppError} 413 too much, 422 took too long, 429 too many wait, 500
 */
export async function makePdf(document: PdfDocument, limits: Partial<typeof LIMITS> = {}): Promise<MadePdf> {
  const { letters, ms, heapMb, atOnce, waiting } = { ...LIMITS, ...limits }
  if (JSON.stringify(document).length > letters) throw pdfErrors('tooLarge')
  if (running >= atOnce) {
    if (queue.length >= waiting) throw pdfErrors('busy')
    await new Promise<void>((resolve) => queue.push(resolve))
  }
  running++
  const free = () => {
    running--
    queue.shift()?.()
  }
  return inThread(document, ms, heapMb, free)
}

/** `free` is called when the thread is truly gone: the compiler is native code, which an order to stop reaches only at its end. */
function inThread(document: PdfDocument, ms: number, heapMb: number, free: () => void): Promise<MadePdf> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
      workerData: document,
      resourceLimits: { maxOldGenerationSizeMb: heapMb, stackSizeMb: 4 },
      env: {},
      stdout: true,
      stderr: true,
    })
    const timer = setTimeout(() => end(() => reject(pdfErrors('tooLong', { seconds: Math.ceil(ms / 1000) }))), ms)
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      settle()
      void worker.terminate()
    }
    worker.on('message', (outcome: PdfOutcome) => {
      if (outcome.ok) return end(() => resolve({ bytes: outcome.bytes, pages: outcome.pages }))
      log.error({ why: outcome.why }, 'a PDF could not be made')
      end(() => reject(pdfErrors('failed')))
    })
    worker.on('error', (error: Error & { code?: string }) => {
      log.error({ error }, 'a PDF could not be made')
      end(() => reject(pdfErrors(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLarge' : 'failed')))
    })
    worker.on('exit', () => {
      free()
      end(() => reject(pdfErrors('failed')))
    })
  })
}
