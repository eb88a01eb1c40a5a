import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import { registerEndpoints } from '../registers/register-endpoints.ts'
import { documentInput, newSystem, systemChange, systemPage, systemRow } from './systems.schema.ts'

const id = z.uuid()

export const systemsContract = {
  ...registerEndpoints('/systems', 'Systems and networks'),
  list: endpoint({
    method: 'GET',
    path: '/systems',
    permission: 'registers.read',
    summary: 'Systems, networks, lines and cloud services with the class of what they hold; within reach',
    input: listInput,
    output: listOutput(systemRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/systems/{id}',
    permission: 'registers.read',
    summary: 'One system with its documents and its zones over time',
    input: z.object({ id }),
    output: systemPage,
  }),
  create: endpoint({
    method: 'POST',
    path: '/systems',
    permission: 'registers.write',
    summary: 'Registers a system; without a number it is given the next',
    input: newSystem,
    output: z.object({ id }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/systems/{id}',
    permission: 'registers.write',
    summary: 'Changes a system; another zone holds from today on',
    input: systemChange,
    output: z.object({}),
  }),
  addDocument: endpoint({
    method: 'POST',
    path: '/systems/{id}/documents',
    permission: 'registers.write',
    summary: 'Adds a document to a system: file, document of ours, or place (multipart)',
    input: documentInput.extend({ id }),
    output: z.object({ id }),
  }),
  updateDocument: endpoint({
    method: 'PATCH',
    path: '/system-documents/{id}',
    permission: 'registers.write',
    summary: 'Another edition of a document of a system, or a correction (multipart)',
    input: documentInput.extend({ id }),
    output: z.object({}),
  }),
  removeDocument: endpoint({
    method: 'DELETE',
    path: '/system-documents/{id}',
    permission: 'registers.write',
    summary: 'Takes a document off a system; the history keeps it',
    input: z.object({ id }),
    output: z.object({}),
  }),
  documentFile: endpoint({
    method: 'GET',
    path: '/system-documents/{id}/file',
    permission: 'registers.read',
    summary: 'The file of a document of a system, as a download',
    input: z.object({ id }),
    output: z.file(),
  }),
}
