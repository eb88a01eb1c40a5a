import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useText } from '../locale.ts'
import { kitLabels } from './kit.labels.ts'

type SplitPaneProps = {
  main: ReactNode
  side: ReactNode
  /** Names the side pane. */
  sideLabel: string
  /** Width of the side pane at the start, in px; `storageKey` remembers the person's own. */
  initial?: number
  min?: number
  max?: number
  storageKey?: string
}

/** Two columns with a separator moved by pointer or arrow keys; one above the other on narrow screens. On paper the side pane is left out. */
export const SplitPane = (props: SplitPaneProps) => {
  const {
    main,
    side,
    sideLabel,
    initial = window.innerWidth < 1200 ? 300 : 372,
    min = 280,
    max = 640,
    storageKey,
  } = props
  const t = useText(kitLabels)
  const [width, setWidth] = useState(() =>
    clamp(Number(storageKey && localStorage.getItem(storageKey)) || initial, min, max),
  )
  const resize = (next: number) => {
    const fitting = clamp(next, min, max)
    setWidth(fitting)
    if (storageKey) localStorage.setItem(storageKey, String(fitting))
  }
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const right = event.currentTarget.parentElement?.getBoundingClientRect().right
    if (right !== undefined) resize(right - event.clientX)
  }
  const press = (event: KeyboardEvent) => {
    const next = { ArrowLeft: width + 24, ArrowRight: width - 24, Home: max, End: min }[event.key]
    if (next === undefined) return
    event.preventDefault()
    resize(next)
  }
  return (
    <div className="print-flow flex min-h-0 flex-col lg:h-full lg:flex-row">
      <div className="print-flow relative min-w-0 lg:flex-1 lg:overflow-auto" tabIndex={-1}>
        {main}
      </div>
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={t('resize')}
        aria-valuenow={Math.round(width)}
        aria-valuemin={min}
        aria-valuemax={max}
        tabIndex={0}
        className="focus-inset hidden w-1.5 shrink-0 cursor-col-resize touch-none border-l border-line bg-solid-gray-50 hover:bg-blue-100 lg:block"
        onKeyDown={press}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      />
      <aside
        aria-label={sideLabel}
        className="no-print relative w-full shrink-0 border-t border-line bg-[#fafafa] px-5 py-4 text-sm lg:w-(--side) lg:max-w-1/2 lg:overflow-auto lg:border-t-0"
        style={{ '--side': `${width}px` } as Record<string, string>}
      >
        {side}
      </aside>
    </div>
  )
}

const clamp = (n: number, min: number, max: number): number => Math.min(max, Math.max(min, n))
