import { z } from 'zod'
import { endpoint } from '../../../core/contract.ts'
import { enteredDay } from '../../../core/dates/entered-day.ts'
import { listInput, listOutput } from '../../registers/list/list.schema.ts'
import { registerEndpoints } from '../../registers/register-endpoints.ts'

const id = z.uuid()
const text = (most: number) => z.string().trim().max(most)

export const storeFields = z.object({
  number: text(40),
  name: text(200).min(1),
  place: text(400),
  lockable: z.boolean().nullable(),
  unitId: id.nullable(),
  areaId: id.nullable(),
  validFrom: enteredDay.nullable(),
  validTo: enteredDay.nullable(),
})
export const newStore = storeFields.partial().required({ name: true })
export const storeChange = storeFields.partial().extend({ id })

const named = z.object({ id, name: z.string() })
export const storeRow = z.object({
  id,
  number: z.string(),
  name: z.string(),
  place: z.string(),
  lockable: z.boolean().nullable(),
  unit: named.nullable(),
  area: named.nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** How many things are kept in it today. */
  contents: z.number().int(),
  /** Highest confidentiality of what is kept in it today. */
  confidentiality: named.nullable(),
})

export const storesContract = {
  ...registerEndpoints('/stores', 'Stores'),
  list: endpoint({
    method: 'GET',
    path: '/stores',
    permission: 'registers.read',
    summary: 'Cabinets, 書庫 and 倉庫 within reach with what they hold and its class',
    input: listInput,
    output: listOutput(storeRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/stores/{id}',
    permission: 'registers.read',
    summary: 'One store',
    input: z.object({ id }),
    output: storeRow.extend({ fields: storeFields }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/stores',
    permission: 'registers.write',
    summary: 'Registers a store; without a number it is given the next',
    input: newStore,
    output: z.object({ id }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/stores/{id}',
    permission: 'registers.write',
    summary: 'Changes a store',
    input: storeChange,
    output: z.object({}),
  }),
}
