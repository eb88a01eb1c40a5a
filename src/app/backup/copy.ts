import { once } from 'node:events'
import { Readable } from 'node:stream'
import type pg from 'pg'

/** What the driver's connection can do and its types leave out (messages CopyData, CopyDone, CopyFail of PostgreSQL's protocol). */
type Wire = pg.Connection & {
  sendCopyFromChunk: (chunk: Buffer) => void
  endCopyFrom: () => void
  sendCopyFail: (why: string) => void
}

const BATCH = 64 * 1024

/** The bytes of a `COPY … TO STDOUT` as a stream; the socket waits while nobody reads. */
class CopyOut extends Readable {
  #text: string
  #wire: pg.Connection | null = null
  #rows: Buffer[] = []
  #waiting = 0
  constructor(text: string) {
    super({ highWaterMark: 4 * BATCH })
    this.#text = text
  }
  submit(wire: pg.Connection): void {
    this.#wire = wire
    wire.query(this.#text)
  }
  override _read(): void {
    this.#wire?.stream.resume()
  }
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#wire?.stream.resume()
    done(error)
  }
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (this.destroyed) return
    // The driver reuses its buffer: what is kept must be a copy.
    this.#rows.push(Buffer.from(chunk))
    this.#waiting += chunk.byteLength
    if (this.#waiting >= BATCH && !this.#flush()) this.#wire?.stream.pause()
  }
  #flush(): boolean {
    const batch = Buffer.concat(this.#rows)
    this.#rows = []
    this.#waiting = 0
    return batch.byteLength === 0 || this.push(batch)
  }
  handleCommandComplete(): void {
    this.#flush()
  }
  handleReadyForQuery(): void {
    this.#wire = null
    this.push(null)
  }
  handleError(error: Error): void {
    this.destroy(error)
  }
}

/** Runs `COPY … TO STDOUT`. The next query of the client waits until this one has been read to its end. */
export const copyOut = (client: pg.Client, text: string): AsyncIterable<Buffer> => client.query(new CopyOut(text))

/**
 * Runs `COPY … FROM STDIN` with the bytes of `source`.
 * @returns rows taken. Rejects with the database's error, or with the source's (then no row was taken).
 */
export function copyIn(client: pg.Client, text: string, source: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((done, fail) => {
    let rows = 0
    let over = false
    let sourceError: unknown
    const pump = async (wire: Wire): Promise<void> => {
      try {
        for await (const chunk of source) {
          if (over) return
          wire.sendCopyFromChunk(chunk)
          if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain')
        }
        wire.endCopyFrom()
      } catch (error) {
        sourceError = error
        wire.sendCopyFail('the source stopped')
      }
    }
    client.query({
      submit: (wire: pg.Connection) => wire.query(text),
      handleCopyInResponse: (wire: Wire) => void pump(wire),
      handleCommandComplete: (message: { text: string }) => {
        rows = Number(message.text.split(' ')[1])
      },
      handleReadyForQuery: () => done(rows),
      handleError: (error: Error) => {
        over = true
        fail(sourceError ?? error)
      },
    })
  })
}
