import type { ReactNode } from 'react'
import { useText } from '../../../web/locale.ts'
import { standingLabels } from '../inquiries.labels.ts'
import type { Standing } from '../inquiries.schema.ts'

const stroke = 'fill-none stroke-white stroke-[2.5] forced-colors:stroke-[Canvas]'

/** Each standing has a shape of its own, so that it is read without colour. */
const shapes: Record<Standing, { color: string; box: string; shape: ReactNode }> = {
  waiting: {
    color: 'text-red-900',
    box: 'border-red-900',
    shape: <circle cx="10" cy="10" r="8" className="fill-none stroke-current stroke-[2.5]" strokeDasharray="4 3" />,
  },
  received: {
    color: 'text-blue-900',
    box: 'border-blue-900',
    shape: (
      <>
        <rect width="20" height="20" rx="3" />
        <path d="M10 4v10m-5-4.500 5 5 5-5" className={stroke} />
      </>
    ),
  },
  returned: {
    color: 'text-yellow-1000',
    box: 'border-yellow-1000',
    shape: (
      <>
        <path d="M10 0 20 10 10 20 0 10z" />
        <path d="M14 10H6m3.500-3.500L6 10l3.500 3.500" className={stroke} />
      </>
    ),
  },
  accepted: {
    color: 'text-green-900',
    box: 'border-green-900',
    shape: (
      <>
        <circle cx="10" cy="10" r="10" />
        <path d="m5 10.500 3.500 3.500L15 6.500" className={stroke} />
      </>
    ),
  },
  excused: {
    color: 'text-solid-gray-700',
    box: 'border-solid-gray-536',
    shape: <path d="M3 10h14" className="fill-none stroke-current stroke-[2.5]" />,
  },
}

export const standingBox = (standing: Standing): string => shapes[standing].box

/** Where an addressee stands, by shape, word and colour. */
export const StandingMark = ({ standing }: { standing: Standing }) => {
  const t = useText(standingLabels)
  const { color, shape } = shapes[standing]
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm font-700 whitespace-nowrap ${color}`}>
      <svg
        viewBox="0 0 20 20"
        aria-hidden="true"
        className="size-4 shrink-0 fill-current forced-colors:text-[CanvasText]"
      >
        {shape}
      </svg>
      {t(standing)}
    </span>
  )
}
