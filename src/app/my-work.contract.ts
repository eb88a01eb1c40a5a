import { z } from 'zod'
import { endpoint } from '../core/contract.ts'
import { workSections } from './my-work/work-item.schema.ts'

export const myWorkContract = {
  get: endpoint({
    method: 'GET',
    path: '/my-work',
    permission: 'self',
    summary:
      '今月やること: what the signed-in person has to do, why, until when, how long and where; nothing of anybody else',
    input: z.object({}),
    output: workSections,
  }),
}
