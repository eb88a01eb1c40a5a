import { z } from 'zod'
import { endpoint } from '../core/contract.ts'

export const handoverContract = {
  sheet: endpoint({
    method: 'GET',
    path: '/posts/{id}/handover.docx',
    permission: 'duties.read',
    summary:
      '引継書 of a post as a Word file: its duties with state and next acts, evidence due in the next six months, clauses',
    input: z.object({ id: z.uuid() }),
    output: z.file(),
  }),
}
