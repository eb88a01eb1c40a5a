import { useState } from 'react'
import type { RowChange, Values } from '../inquiries.types.ts'
import type { AnswerFormData } from './inquiries-api.ts'

export type Entry = { change: RowChange | null; values: Values }
export type Line = { key: string; added: boolean; entry: Entry }
export type DraftRow = { key: string; entry: Entry | null }

/** Few enough and short enough that a portion stays below what somebody unknown may send. */
const PORTION_BYTES = 30_000

/** Lines of the answer while they are filled in, and which of them the server does not know yet. */
export const useAnswerDraft = (form: AnswerFormData) => {
  const [lines, setLines] = useState<readonly Line[]>(() => initial(form))
  const [dirty, setDirty] = useState<ReadonlySet<string>>(new Set())
  const [removed, setRemoved] = useState<readonly string[]>([])
  const change = (key: string, part: (entry: Entry) => Entry) => {
    setLines((before) => before.map((line) => (line.key === key ? { ...line, entry: part(line.entry) } : line)))
    setDirty((before) => new Set(before).add(key))
  }
  return {
    lines,
    dirty: dirty.size > 0 || removed.length > 0,
    setChange: (key: string, to: RowChange | null) => change(key, (entry) => ({ ...entry, change: to })),
    setValue: (key: string, column: string, value: string) =>
      change(key, (entry) => ({
        // Whoever corrects a field has said that it changed.
        change:
          form.confirms && (entry.change === null || entry.change === 'same') && !key.startsWith('new-')
            ? 'changed'
            : entry.change,
        values: { ...entry.values, [column]: value },
      })),
    markRest: () => {
      const open = lines.filter(({ added, entry }) => !added && entry.change === null).map(({ key }) => key)
      for (const key of open) change(key, (entry) => ({ ...entry, change: 'same' }))
    },
    add: () => {
      const last = Math.max(0, ...lines.filter(({ added }) => added).map(({ key }) => Number(key.slice(4))))
      const key = `new-${last + 1}`
      setLines((before) => [...before, { key, added: true, entry: { change: 'added', values: {} } }])
      setDirty((before) => new Set(before).add(key))
    },
    remove: (key: string) => {
      setLines((before) => before.filter((line) => line.key !== key))
      setDirty((before) => new Set([...before].filter((one) => one !== key)))
      setRemoved((before) => [...before, key])
    },
    /** What has to be sent, in portions. */
    portions: (): DraftRow[][] =>
      inPortions([
        ...removed.map((key) => ({ key, entry: null })),
        ...lines.filter(({ key }) => dirty.has(key)).map(({ key, entry }) => ({ key, entry })),
      ]),
    settle: () => {
      setDirty(new Set())
      setRemoved([])
    },
  }
}

function initial(form: AnswerFormData): Line[] {
  const sent = form.rows.map(({ id, values }) => ({
    key: id,
    added: false,
    entry: form.draft[id] ?? { change: null, values: form.confirms ? values : {} },
  }))
  const added = Object.entries(form.draft)
    .filter(([key]) => key.startsWith('new-'))
    .map(([key, entry]) => ({ key, added: true, entry }))
  return [...sent, ...added]
}

function inPortions(rows: readonly DraftRow[]): DraftRow[][] {
  const found: DraftRow[][] = []
  let bytes = 0
  for (const row of rows) {
    const size = new TextEncoder().encode(JSON.stringify(row)).length
    const last = found.at(-1)
    if (!last || bytes + size > PORTION_BYTES || last.length >= 200) {
      found.push([row])
      bytes = size
    } else {
      last.push(row)
      bytes += size
    }
  }
  return found
}
