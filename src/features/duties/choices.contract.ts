import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { clauseLink } from './duties.contract.ts'

const found = z.object({ rows: z.array(z.object({ id: z.uuid(), name: z.string(), detail: z.string() })) })
const search = z.object({ search: z.string().max(100).default('') })

/** What a person picks from while working on a duty. */
export const choicesContract = {
  clauses: endpoint({
    method: 'GET', path: '/clauses', permission: 'duties.read', summary: 'Clauses of documents in force, found by their words',
    input: search.extend({ tier: z.enum(['basicPolicy', 'standard', 'procedure', 'plan']).optional() }), output: z.object({ rows: z.array(clauseLink) }),
  }),
  posts: endpoint({ method: 'GET', path: '/posts', permission: 'duties.read', summary: 'Posts with who holds them today', input: search, output: found }),
  units: endpoint({ method: 'GET', path: '/units', permission: 'duties.read', summary: 'Units and member bodies', input: search, output: found }),
}
