import { useState } from 'react'

type Cursor<Position> = { at: Position | null; back: (() => void) | undefined; forward: (next: Position) => void }

/** Where a keyset-paged list stands, with the way back; begins anew when `of` (search, filters) changes. */
export const useCursor = <Position>(of: string): Cursor<Position> => {
  const [state, setState] = useState<{ of: string; passed: readonly Position[] }>({ of, passed: [] })
  const passed = state.of === of ? state.passed : []
  return {
    at: passed.at(-1) ?? null,
    back: passed.length > 0 ? () => setState({ of, passed: passed.slice(0, -1) }) : undefined,
    forward: (next) => setState({ of, passed: [...passed, next] }),
  }
}
