import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import { registerEndpoints } from '../registers/register-endpoints.ts'
import {
  areaChange,
  areaPage,
  areaRow,
  entryChange,
  entryPage,
  entryRow,
  monthSheet,
  monthText,
  newArea,
  newEntry,
  newMonthCheck,
} from './areas.schema.ts'

const id = z.uuid()

export const areasContract = {
  ...registerEndpoints('/areas', 'Secure areas'),
  list: endpoint({
    method: 'GET',
    path: '/areas',
    permission: 'registers.read',
    summary: 'Secure areas, filtered, sorted and walked page by page; within reach',
    input: listInput,
    output: listOutput(areaRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/areas/{id}',
    permission: 'registers.read',
    summary: 'One area with what is in it and the months of its entry log',
    input: z.object({ id }),
    output: areaPage,
  }),
  create: endpoint({
    method: 'POST',
    path: '/areas',
    permission: 'registers.write',
    summary: 'Designates a secure area; without a number it is given the next',
    input: newArea,
    output: z.object({ id }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/areas/{id}',
    permission: 'registers.write',
    summary: 'Changes an area; another policy holds from today on',
    input: areaChange,
    output: z.object({}),
  }),
  month: endpoint({
    method: 'GET',
    path: '/areas/{id}/month',
    permission: 'registers.read',
    summary: 'The entry log of one month with who has looked through it, for the printed sheet',
    input: z.object({ id, month: monthText.default('2000-01') }),
    output: monthSheet,
  }),
  checkMonth: endpoint({
    method: 'POST',
    path: '/areas/{id}/month-checks',
    permission: 'registers.write',
    summary: 'Says that one has looked through the entries of a month',
    input: newMonthCheck,
    output: z.object({}),
  }),
}

/** 入退室管理簿: a register of its own, whose rows come mostly from files of a door system. */
export const entriesContract = {
  ...registerEndpoints('/area-entries', 'Entry log of secure areas'),
  list: endpoint({
    method: 'GET',
    path: '/area-entries',
    permission: 'registers.read',
    summary: 'Entries by day, person and area; outsiders without escort are marked',
    input: listInput,
    output: listOutput(entryRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/area-entries/{id}',
    permission: 'registers.read',
    summary: 'One entry',
    input: z.object({ id }),
    output: entryPage,
  }),
  create: endpoint({
    method: 'POST',
    path: '/area-entries',
    permission: 'registers.write',
    summary: 'Records an entry by the form',
    input: newEntry,
    output: z.object({ id }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/area-entries/{id}',
    permission: 'registers.write',
    summary: 'Corrects an entry; what stood before is in the history',
    input: entryChange,
    output: z.object({}),
  }),
}
