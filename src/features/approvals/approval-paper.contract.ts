import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'

export const approvalPaperContract = {
  get: endpoint({
    method: 'GET',
    path: '/approvals/{id}/paper',
    // Whoever drafted it or has to stamp it prints it, whatever grants they hold; everybody else by approvals.read.
    permission: 'self',
    summary:
      'The 起案用紙 of a draft as PDF: 伺い文, route with stamp boxes, and the key by which the paper is known when it comes back',
    input: z.object({ id: z.uuid() }),
    output: z.file(),
  }),
}
