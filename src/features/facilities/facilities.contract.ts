import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import { registerEndpoints } from '../registers/register-endpoints.ts'
import { facilityChange, facilityPage, facilityRow, newFacility, newInspection } from './facilities.schema.ts'

const id = z.uuid()

export const facilitiesContract = {
  ...registerEndpoints('/facilities', 'Facilities'),
  list: endpoint({
    method: 'GET',
    path: '/facilities',
    permission: 'registers.read',
    summary: 'Power, air, fire and the like with their last and next inspection; within reach',
    input: listInput,
    output: listOutput(facilityRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/facilities/{id}',
    permission: 'registers.read',
    summary: 'One facility with its inspections',
    input: z.object({ id }),
    output: facilityPage,
  }),
  create: endpoint({
    method: 'POST',
    path: '/facilities',
    permission: 'registers.write',
    summary: 'Registers a facility; without a number it is given the next',
    input: newFacility,
    output: z.object({ id }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/facilities/{id}',
    permission: 'registers.write',
    summary: 'Changes a facility',
    input: facilityChange,
    output: z.object({}),
  }),
  addInspection: endpoint({
    method: 'POST',
    path: '/facilities/{id}/inspections',
    permission: 'registers.write',
    summary: 'Records an inspection with its result and, if there is one, its report (multipart)',
    input: newInspection,
    output: z.object({ id }),
  }),
  inspectionFile: endpoint({
    method: 'GET',
    path: '/facility-inspections/{id}/file',
    permission: 'registers.read',
    summary: 'The report of an inspection as a download',
    input: z.object({ id }),
    output: z.file(),
  }),
}
