import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale } from '../../../web/locale.ts'
import { meetingStates } from '../committee.labels.ts'
import type { MeetingRow } from './committee-api.ts'

const tones = { planned: 'blue', held: 'green', cancelled: 'plain' } as const

export const MeetingTag = ({ state }: Pick<MeetingRow, 'state'>) => (
  <Tag tone={tones[state]}>{meetingStates[state][useLocale()]}</Tag>
)
