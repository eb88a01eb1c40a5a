import type { ReactNode } from 'react'
import type { State } from './states.labels.ts'

const glyph = 'fill-none stroke-white stroke-[2.5] forced-colors:stroke-[Canvas]'

const shapes: Record<State, { color: string; shape: ReactNode }> = {
  met: {
    color: 'text-green-800',
    shape: (
      <>
        <circle cx="10" cy="10" r="10" />
        <path d="m5 10.500 3.500 3.500L15 6.500" className={glyph} />
      </>
    ),
  },
  partly: {
    color: 'text-yellow-900',
    shape: (
      <>
        <circle
          cx="10"
          cy="10"
          r="8.750"
          className="fill-white stroke-current stroke-[2.5] forced-colors:fill-[Canvas]"
        />
        <path d="M10 3.500a6.500 6.500 0 0 0 0 13z" />
      </>
    ),
  },
  unmet: {
    color: 'text-red-900',
    shape: (
      <>
        <circle cx="10" cy="10" r="10" />
        <path d="m6 6 8 8m0-8-8 8" className={glyph} />
      </>
    ),
  },
  unknown: {
    color: 'text-solid-gray-600',
    shape: (
      <>
        <circle cx="10" cy="10" r="10" />
        <path d="M7 7.500c0-4 6-4 6 0 0 2.500-3 2.500-3 4.500m0 1.500v2.200" className={glyph} />
      </>
    ),
  },
  exempted: {
    color: 'text-light-blue-900',
    shape: (
      <>
        <rect width="20" height="20" rx="3" />
        <rect x="6" y="6" width="8" height="8" rx="1" className="fill-white forced-colors:fill-[Canvas]" />
      </>
    ),
  },
  notApplicable: {
    color: 'text-solid-gray-700',
    shape: <path d="M3 10h14" className="fill-none stroke-current stroke-[2.5]" />,
  },
}

const sizes = { sm: 'size-4', md: 'size-5', lg: 'size-6' }
export type MarkSize = keyof typeof sizes

/** The shape of a state alone; words must stand beside it. Shapes differ without colour and in forced colours. */
export const StateShape = ({ state, size = 'md' }: { state: State; size?: MarkSize }) => (
  <svg
    viewBox="0 0 20 20"
    aria-hidden="true"
    className={`${sizes[size]} shrink-0 fill-current forced-colors:text-[CanvasText] ${shapes[state].color}`}
  >
    {shapes[state].shape}
  </svg>
)
