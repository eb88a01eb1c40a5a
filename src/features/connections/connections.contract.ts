import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import { registerEndpoints } from '../registers/register-endpoints.ts'
import { connectionChange, connectionPage, connectionRow, diagram, newConnection } from './connections.schema.ts'

const id = z.uuid()

export const connectionsContract = {
  ...registerEndpoints('/connections', 'Permitted connections'),
  list: endpoint({
    method: 'GET',
    path: '/connections',
    permission: 'registers.read',
    summary: 'Permitted connections with the rules that they break; within reach',
    input: listInput,
    output: listOutput(connectionRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/connections/{id}',
    permission: 'registers.read',
    summary: 'One permitted connection',
    input: z.object({ id }),
    output: connectionPage,
  }),
  create: endpoint({
    method: 'POST',
    path: '/connections',
    permission: 'registers.write',
    summary: 'Registers a permitted connection; what breaks a rule is kept and marked',
    input: newConnection,
    output: z.object({ id }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/connections/{id}',
    permission: 'registers.write',
    summary: 'Changes a permitted connection',
    input: connectionChange,
    output: z.object({}),
  }),
  diagram: endpoint({
    method: 'GET',
    path: '/zone-diagram',
    permission: 'registers.read',
    summary: 'Zones, what stands in them, connections and the rules that are broken, to be drawn',
    input: z.object({}),
    output: diagram,
  }),
}
