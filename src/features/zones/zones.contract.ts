import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { adoption, levelChoice, matrixChange, newZone, pair, zoneChange, zonePage, zoneRow } from './zones.schema.ts'

const id = z.uuid()
const ok = z.object({ ok: z.literal(true) })

export const zonesContract = {
  list: endpoint({
    method: 'GET',
    path: '/zones',
    permission: 'registers.read',
    summary: 'Zones with their rules, what stands in them and what does not fit there; the matrix of traffic',
    input: z.object({}),
    output: z.object({ zones: z.array(zoneRow), pairs: z.array(pair), levels: z.array(levelChoice) }),
  }),
  get: endpoint({
    method: 'GET',
    path: '/zones/{id}',
    permission: 'registers.read',
    summary: 'One zone with its traffic and the assets that do not fit in it',
    input: z.object({ id }),
    output: zonePage,
  }),
  create: endpoint({
    method: 'POST',
    path: '/zones',
    permission: 'registers.write',
    summary: 'Adds a zone; to and from it nothing may pass until the matrix says so',
    input: newZone,
    output: z.object({ id }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/zones/{id}',
    permission: 'registers.write',
    summary: 'Changes a zone or its rules; a zone that ends gets a last day',
    input: zoneChange,
    output: ok,
  }),
  changeMatrix: endpoint({
    method: 'PUT',
    path: '/zone-matrix',
    permission: 'registers.write',
    summary: 'Says what one zone may send to another, for some pairs',
    input: matrixChange,
    output: z.object({ changed: z.number().int() }),
  }),
  adopt: endpoint({
    method: 'POST',
    path: '/zones/adoption',
    permission: 'registers.write',
    summary:
      'Takes over a shipped set of zones with its matrix; zones whose code is there already are left as they are',
    input: adoption,
    output: z.object({ added: z.number().int() }),
  }),
}
