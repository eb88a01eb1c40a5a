import { z } from 'zod'
import { approvalStates } from './approvals.schema.ts'

const id = z.uuid()
/** The draft that is under way for something, as the page of that thing shows it. */
export const askedShown = z.object({ id, subject: z.string(), state: z.enum(approvalStates) })
/** By which something was decided. */
export const decisionShown = z.object({ decidedOn: z.string(), decidedBy: z.string(), documentNumber: z.string() })
