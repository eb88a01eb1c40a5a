import { z } from 'zod'

/** What an 起案 of a programme proposes: `changes` counts up with every change of the draft. */
export const programmeProposal = z.object({ programmeId: z.uuid(), changes: z.number() })
