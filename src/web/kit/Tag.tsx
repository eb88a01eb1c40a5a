import type { ReactNode } from 'react'

type TagTone = 'plain' | 'blue' | 'green' | 'yellow' | 'red'

const tones: Record<TagTone, string> = {
  plain: 'border-solid-gray-536 text-solid-gray-800',
  blue: 'border-blue-900 text-blue-900',
  green: 'border-green-900 text-green-900',
  yellow: 'border-yellow-1000 text-yellow-1100',
  red: 'border-red-900 text-red-1000',
}

/** A short word beside a thing: 法令, 既定値, 機密性3. The word carries the meaning, the tone only helps the eye. */
export const Tag = ({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) => (
  <span
    className={`inline-block rounded-4 border bg-white px-1.5 text-xs leading-normal whitespace-nowrap ${tones[tone]}`}
  >
    {children}
  </span>
)
