import { parentPort, workerData } from 'node:worker_threads'
import { compilePdf } from './compile-pdf.ts'
import type { PdfDocument, PdfOutcome } from './pdf.types.ts'

/** Runs in a thread of its own (see make-pdf.ts). */
function outcomeOf(document: PdfDocument): PdfOutcome {
  try {
    return { ok: true, ...compilePdf(document) }
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.postMessage(outcomeOf(workerData as PdfDocument))
