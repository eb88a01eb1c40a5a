import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { standingNames } from './documents.labels.ts'

const tones = { draft: 'yellow', upcoming: 'blue', inForce: 'green', superseded: 'plain', discarded: 'plain' } as const

/** How a revision stands today. */
export const StandingTag = ({ standing }: { standing: keyof typeof tones }) => {
  const t = useText(standingNames)
  return <Tag tone={tones[standing]}>{t(standing)}</Tag>
}
