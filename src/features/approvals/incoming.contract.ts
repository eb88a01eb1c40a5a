import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import {
  incomingChange,
  incomingClose,
  incomingPage,
  incomingRow,
  newIncoming,
  newViewing,
  seenInput,
} from './incoming.schema.ts'

const id = z.uuid()
const done = z.object({})

export const incomingContract = {
  list: endpoint({
    method: 'GET',
    path: '/incoming',
    permission: 'self',
    summary: '収受簿: papers that came in, as far as the reader sees them',
    input: listInput,
    output: listOutput(incomingRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/incoming/{id}',
    permission: 'self',
    summary: 'One paper, with who has seen it',
    input: z.object({ id }),
    output: incomingPage,
  }),
  receive: endpoint({
    method: 'POST',
    path: '/incoming',
    permission: 'approvals.draft',
    summary: '収受: enters a paper that came in (multipart)',
    input: newIncoming,
    output: z.object({ id }),
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/incoming/{id}',
    permission: 'self',
    summary: 'Corrects it until it is closed',
    input: incomingChange,
    output: done,
  }),
  close: endpoint({
    method: 'POST',
    path: '/incoming/{id}/closing',
    permission: 'self',
    summary: '完結: nothing more is to be done',
    input: incomingClose,
    output: done,
  }),
  file: endpoint({
    method: 'GET',
    path: '/incoming/{id}/file',
    permission: 'self',
    summary: 'The paper, as a download',
    input: z.object({ id }),
    output: z.file(),
  }),
  show: endpoint({
    method: 'POST',
    path: '/incoming/{id}/viewings',
    permission: 'self',
    summary: '供覧: posts that have to see it',
    input: newViewing,
    output: done,
  }),
  see: endpoint({
    method: 'POST',
    path: '/viewings/{id}/seen',
    permission: 'self',
    summary: 'Seen by who holds or acts for the post',
    input: seenInput,
    output: done,
  }),
}
