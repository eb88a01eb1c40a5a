import { useCallback, useEffect, useRef, useState } from 'react'
import { problemOf, type Problem } from '../../../web/problem.ts'
import type { ParsedDocument } from '../documents.types.ts'
import { client } from './documents-api.ts'

export type SaveState = { kind: 'saved' | 'dirty' | 'saving' } | { kind: 'failed' | 'conflict'; problem: Problem }
export type Autosave = {
  state: SaveState
  /** Saves at once what is not saved yet. @returns the version on the server; null where it could not be saved. */
  flush: () => Promise<number | null>
}

const PAUSE_MS = 1200

/** Saves the reading a moment after each correction, one request at a time, with the version it was based on. */
export function useAutosave(id: string, firstVersion: number, parsed: ParsedDocument): Autosave {
  const [state, setState] = useState<SaveState>({ kind: 'saved' })
  const version = useRef(firstVersion)
  const saved = useRef(parsed)
  const latest = useRef(parsed)
  const running = useRef<Promise<number | null> | null>(null)
  const stale = useRef(false)
  useEffect(() => {
    latest.current = parsed
  }, [parsed])

  const flush = useCallback((): Promise<number | null> => {
    // Somebody else saved meanwhile: what is here can never be saved on top of it.
    if (stale.current) return Promise.resolve(null)
    const save = async (): Promise<number | null> => {
      try {
        while (latest.current !== saved.current) {
          const sent = latest.current
          setState({ kind: 'saving' })
          const answer = await client.documents.saveReading({ id, version: version.current, parsed: sent })
          version.current = answer.version
          saved.current = sent
        }
        setState({ kind: 'saved' })
        return version.current
      } catch (error) {
        const problem = problemOf(error)
        stale.current = problem.status === 409
        setState({ kind: problem.status === 409 ? 'conflict' : 'failed', problem })
        return null
      } finally {
        running.current = null
      }
    }
    running.current ??= save()
    return running.current
  }, [id])

  useEffect(() => {
    if (parsed === saved.current) return undefined
    setState((before) => (before.kind === 'conflict' || before.kind === 'saving' ? before : { kind: 'dirty' }))
    const timer = setTimeout(() => void flush(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [parsed, flush])

  const safe = state.kind === 'saved'
  useEffect(() => {
    if (safe) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [safe])

  // Leaving by a link inside the application saves too.
  useEffect(() => () => void flush(), [flush])
  return { state, flush }
}
