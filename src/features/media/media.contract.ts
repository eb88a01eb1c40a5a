import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import { registerEndpoints } from '../registers/register-endpoints.ts'
import { loanReturn, mediumChange, mediumPage, mediumRow, newLoan, newMedium, whereabouts } from './media.schema.ts'

const id = z.uuid()

export const mediaContract = {
  ...registerEndpoints('/media', 'Media'),
  list: endpoint({
    method: 'GET',
    path: '/media',
    permission: 'registers.read',
    summary: 'Media within reach, filtered, sorted and walked page by page, with who has borrowed them',
    input: listInput,
    output: listOutput(mediumRow),
  }),
  countSheet: endpoint({
    method: 'GET',
    path: '/media-count-sheet.docx',
    permission: 'registers.read',
    summary: 'The media of the list as a Word sheet for counting them by hand',
    input: listInput.pick({ search: true, filters: true, sort: true }),
    output: z.file(),
  }),
  get: endpoint({
    method: 'GET',
    path: '/media/{id}',
    permission: 'registers.read',
    summary: 'One medium with its loans',
    input: z.object({ id }),
    output: mediumPage,
  }),
  create: endpoint({
    method: 'POST',
    path: '/media',
    permission: 'registers.write',
    summary: 'Registers a medium; without a number it is given the next',
    input: newMedium,
    output: z.object({ id }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/media/{id}',
    permission: 'registers.write',
    summary: 'Changes a medium; another place holds from today on',
    input: mediumChange,
    output: z.object({}),
  }),
  lend: endpoint({
    method: 'POST',
    path: '/media/{id}/loans',
    permission: 'registers.write',
    summary: 'Lends a medium to somebody until a day',
    input: newLoan,
    output: z.object({}),
  }),
  giveBack: endpoint({
    method: 'POST',
    path: '/media/{id}/return',
    permission: 'registers.write',
    summary: 'Confirms that a medium came back; another person than the borrower',
    input: loanReturn,
    output: z.object({}),
  }),
  whereabouts: endpoint({
    method: 'GET',
    path: '/objects/{id}/whereabouts',
    permission: 'registers.read',
    summary:
      'Where an object is when it is not in its place: lent, taken out, with another party, about to be disposed of',
    input: z.object({ id }),
    output: whereabouts,
  }),
}
