import pg from 'pg'

/** Counts the SQL statements that `work` sends; what a person waits for must not grow with the data (design §8). */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const original: PropertyDescriptor = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query')!
  let count = 0
  const counted = function (this: pg.Client, ...given: unknown[]): unknown {
    count++
    return Reflect.apply(original.value, this, given)
  }
  Object.defineProperty(pg.Client.prototype, 'query', { ...original, value: counted })
  try {
    await work()
  } finally {
    Object.defineProperty(pg.Client.prototype, 'query', original)
  }
  return count
}
