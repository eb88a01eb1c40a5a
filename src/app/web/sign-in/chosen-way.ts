import type { Choice } from './sign-in.ts'

const keyOf = (code: string): string => `sign-in-way:${code}`

/** The way that was chosen on this terminal the last time; the first directory where none was, since the body set it up to be used. */
export function chosenWay(code: string, directories: readonly Choice[]): string {
  const kept = localStorage.getItem(keyOf(code))
  const known = kept === 'here' || directories.some(({ id }) => id === kept)
  return (known ? kept : directories[0]?.id) ?? 'here'
}

export const keepWay = (code: string, way: string): void => localStorage.setItem(keyOf(code), way)
