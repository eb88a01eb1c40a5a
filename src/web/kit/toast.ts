import { useSyncExternalStore } from 'react'
import type { BannerKind } from './Banner.tsx'

export type ToastItem = { id: number; kind: BannerKind; text: string }

const listeners = new Set<() => void>()
let items: readonly ToastItem[] = []
let last = 0

const change = (next: readonly ToastItem[]): void => {
  items = next
  for (const listener of listeners) listener()
}

/** A short word after an action, e.g. 登録しました。 It goes by itself; faults and what must be read belong into a Banner. */
export const showToast = (kind: BannerKind, text: string): void => {
  last += 1
  change([...items, { id: last, kind, text }])
}

export const dismissToast = (id: number): void => change(items.filter((item) => item.id !== id))

export const useToasts = (): readonly ToastItem[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => items,
  )
