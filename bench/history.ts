import { hash, randomBytes } from 'node:crypto'
import { canonicalJson } from '../src/core/canonical-json.ts'
import { payloadDigest, payloadText, rowKeyPurpose, rowMac } from '../src/core/history-payload.ts'
import { newId } from '../src/core/ids.ts'
import { sealHistory } from '../src/features/history/seal/seal-history.ts'
import { verifyDatabase } from '../src/features/history/seal/verify-database.ts'
import { readLines } from '../src/features/history/seal/stored.queries.ts'
import { inScope } from '../src/core/db/database.ts'
import { leafHash } from '../src/features/history/seal/tree.rules.ts'
import { walkTree } from '../src/features/history/seal/verify.rules.ts'
import { type BenchApp, startBenchApp } from './bench-app.ts'
import { type BenchRow, median, timeRow, valueRow } from './bench-row.ts'

const ROUNDS = 3
const BATCH = 1000

/** A duty whose owner and day changed, as the application records one: about a kilobyte of canonical JSON. */
const duty = (n: number, post: string): string =>
  canonicalJson({
    clauses: ['第3条第2項', '第12条第1項第4号'],
    decision: { day: '2026-04-01', number: `企セ第${n}号`, place: '事務局書庫 3-2' },
    frequency: { months: 12 },
    name: `情報システムの利用者に対し、情報セキュリティに関する研修を毎年度実施し、受講の記録を残す（${n}）`,
    ownerPost: post,
    state: 'confirmed',
    strength: 'must',
  })

/** Rows as commands write them, by the owner and a thousand in a transaction. */
async function fill({ ctx, owner }: BenchApp, count: number): Promise<void> {
  const key = ctx.keyOf(rowKeyPurpose(ctx.organisationId))
  const [at, actor] = ['2026-04-01T00:00:00.000Z', canonicalJson(ctx.actor)]
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, n) => {
      const row = {
        id: newId(),
        subjectId: newId(),
        before: duty(from + n, '総務課長'),
        after: duty(from + n, '情報政策課長'),
      }
      const salt = randomBytes(16)
      const digest = payloadDigest(
        salt.toString('hex'),
        payloadText({
          ...row,
          at,
          actor,
          action: 'duty.update',
          subjectKind: 'duty',
          unitId: null,
          disclosure: 'partly',
        }),
      )
      return { ...row, salt, digest, mac: rowMac(key, digest) }
    })
    const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name])
    await owner.query(
      `insert into history (organisation_id, id, at, actor, action, subject_kind, subject_id, before, after, salt, digest, mac)
       select $1, t.id, $2, $3, 'duty.update', 'duty', t.subject, t.b, t.a, t.salt, t.digest, t.mac
       from unnest($4::uuid[], $5::uuid[], $6::json[], $7::json[], $8::bytea[], $9::bytea[], $10::bytea[]) as t(id, subject, b, a, salt, digest, mac)`,
      [
        ctx.organisationId,
        at,
        actor,
        ...(['id', 'subjectId', 'before', 'after', 'salt', 'digest', 'mac'] as const).map(column),
      ],
    )
  }
  await owner.query('vacuum analyze history')
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/**
 * `--rows N`: sealing and verifying N rows, next to bare SHA-256 of each row's bytes (salt and payload), all in one run. Verifying is measured
 * twice: over the very bytes in memory, which is the arithmetic, and from the database with the reading of it, beside reading and hashing alone.
 */
export async function run(args: string[]): Promise<BenchRow[]> {
  const at = args.indexOf('--rows')
  const count = Number(at < 0 ? 1_000_000 : args[at + 1])
  if (!Number.isInteger(count) || count < 1000) throw new Error('--rows takes a number of at least 1000')
  const app = await startBenchApp()
  try {
    await fill(app, count)
    const { services, ctx } = app
    const organisation = ctx.organisationId
    const sealing = await timed(() => sealHistory(services, organisation))
    const { rows } = await app.owner.query<{ leaves: number }>('select count(*)::int as leaves from history_leaf')
    const leaves = rows[0]?.leaves ?? 0
    const times: Record<'bare' | 'tree' | 'read' | 'verify', number[]> = { bare: [], tree: [], read: [], verify: [] }
    let found = -1
    let rowsInMemory: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      rowsInMemory = []
      const read = await timed(async () => {
        for (let from = 0; from < leaves; from += 5000) {
          const { lines } = await inScope(services.db, organisation, (tx) => readLines(tx, from, from + 5000))
          for (const line of lines.split('\n')) rowsInMemory.push(line)
        }
      })
      const bytes = rowsInMemory.map((line) => Buffer.from(line))
      const bare = await timed(() => bytes.forEach((one) => hash('sha256', one)))
      times.bare.push(bare)
      times.read.push(read + bare)
      times.tree.push(
        await timed(() => {
          const walk = walkTree([])
          for (const one of bytes) walk.push(leafHash(hash('sha256', one, 'binary')))
          walk.root()
        }),
      )
      times.verify.push(
        await timed(async () => void (found = (await verifyDatabase(services, organisation)).problems.length)),
      )
    }
    const [bare, tree, read, verify] = [times.bare, times.tree, times.read, times.verify].map(median) as [
      number,
      number,
      number,
      number,
    ]
    const what = (text: string) =>
      `history: ${text}, ${leaves} rows of ${Math.round(rowsInMemory.reduce((sum, line) => sum + line.length, 0) / leaves)} characters`
    return [
      timeRow(
        what('verify the bytes (digest, leaf, tree)'),
        tree,
        'bare SHA-256 of the same bytes',
        bare,
        '≤ 3 ×',
        tree <= 3 * bare,
      ),
      timeRow(
        what('verify the database, end to end'),
        verify,
        'reading it and bare SHA-256',
        read,
        '≤ 3 ×',
        verify <= 3 * read,
      ),
      timeRow(
        what('verify the database, end to end'),
        verify,
        'bare SHA-256 of the same bytes in memory',
        bare,
        'told, no bar',
        true,
      ),
      timeRow(what('seal'), sealing, 'bare SHA-256 of the same bytes', bare, 'told, no bar', true),
      valueRow('history: rows sealed', leaves, count),
      { what: 'history: problems found', value: found, budget: '= 0', ok: found === 0 },
    ]
  } finally {
    await app.stop()
  }
}
