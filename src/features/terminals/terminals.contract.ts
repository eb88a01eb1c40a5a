import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import { registerEndpoints } from '../registers/register-endpoints.ts'
import { newTerminal, terminalChange, terminalPage, terminalRow } from './terminals.schema.ts'

const id = z.uuid()

export const terminalsContract = {
  ...registerEndpoints('/terminals', 'Terminals and servers'),
  list: endpoint({
    method: 'GET',
    path: '/terminals',
    permission: 'registers.read',
    summary: 'Terminals and servers, each with what the latest outside lists say of it; within reach',
    input: listInput,
    output: listOutput(terminalRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/terminals/{id}',
    permission: 'registers.read',
    summary: 'One terminal with its zones over time and the facts of outside lists',
    input: z.object({ id }),
    output: terminalPage,
  }),
  create: endpoint({
    method: 'POST',
    path: '/terminals',
    permission: 'registers.write',
    summary: 'Registers a terminal; what is not answered is not known',
    input: newTerminal,
    output: z.object({ id }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/terminals/{id}',
    permission: 'registers.write',
    summary: 'Changes a terminal; another zone or place holds from today on',
    input: terminalChange,
    output: z.object({}),
  }),
}
