import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inScope } from '../core/db/database.ts'
import { historyActions } from '../core/history-actions.ts'
import { fieldName } from '../features/history/field.labels.ts'
import { subjectLabels } from '../features/history/history.labels.ts'
import { diffOf } from '../features/history/history.rules.ts'
import { startSampleApp } from '../testing/sample-app.ts'
import type { TestApp } from '../testing/test-app.ts'

type Row = { action: string; subjectKind: string; before: unknown; after: unknown }
let app: TestApp
let rows: Row[]
beforeAll(async () => {
  const started = await startSampleApp()
  app = started.app
  const { organisationId } = started.sample
  rows = await inScope(app.services.db, organisationId, (tx) =>
    sql<Row>`select action, subject_kind, before, after from history`.execute(tx).then((found) => found.rows),
  )
}, 300_000)
afterAll(() => app.stop())

/** A word of ours: Japanese in Japanese, and never the bare key of a payload. */
const unnamed = (fields: readonly string[], locale: 'ja' | 'en') =>
  fields.filter((field) => {
    const word = fieldName(field, locale)
    return word === field || (locale === 'ja' && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(word))
  })

it('every field that appears in the history of a full sample has a name in Japanese and in English', () => {
  const fields = [...new Set(rows.flatMap(({ before, after }) => diffOf(before, after).map(({ field }) => field)))]
  expect(fields.length).toBeGreaterThan(40)
  expect(unnamed(fields, 'ja')).toEqual([])
  expect(unnamed(fields, 'en')).toEqual([])
})

it('so have every kind of record and every action', () => {
  expect([...new Set(rows.map(({ subjectKind }) => subjectKind))].filter((kind) => !subjectLabels[kind])).toEqual([])
  expect([...new Set(rows.map(({ action }) => action))].filter((action) => !(action in historyActions))).toEqual([])
})
