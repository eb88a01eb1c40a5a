import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { fileLook } from '../registers/import/import.schema.ts'
import { comparedRow, listFile, listPreview, listRow, newList, views } from './outside-lists.schema.ts'

const id = z.uuid()

export const outsideListsContract = {
  list: endpoint({
    method: 'GET',
    path: '/outside-lists',
    permission: 'registers.read',
    summary: 'Lists of others (authentication server, lessor, antivirus …) and how each agrees with the register',
    input: z.object({}),
    output: z.array(listRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/outside-lists/{id}',
    permission: 'registers.read',
    summary: 'One outside list with the counts of its comparison',
    input: z.object({ id }),
    output: listRow,
  }),
  comparison: endpoint({
    method: 'GET',
    path: '/outside-lists/{id}/rows',
    permission: 'registers.read',
    summary: 'Rows that agree, differ, or stand on the list or in the register only; page by page',
    input: z.object({
      id,
      view: z.enum(views).default('differing'),
      after: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(comparedRow), next: z.string().nullable() }),
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/outside-lists/{id}/comparison.xlsx',
    permission: 'registers.read',
    summary: 'The comparison as an Excel file, one sheet for each kind of row',
    input: z.object({ id }),
    output: z.file(),
  }),
  lookAtFile: endpoint({
    method: 'POST',
    path: '/outside-lists/look',
    permission: 'registers.write',
    summary: 'The tables of a list and which of their columns is what (multipart); writes nothing',
    input: z.object({ file: z.file(), layout: listFile.layout.optional() }),
    output: fileLook,
  }),
  preview: endpoint({
    method: 'POST',
    path: '/outside-lists/preview',
    permission: 'registers.write',
    summary: 'Which terminal each row of a list is about (multipart); writes nothing',
    input: z.object(listFile),
    output: listPreview,
  }),
  import: endpoint({
    method: 'POST',
    path: '/outside-lists',
    permission: 'registers.write',
    summary: 'Takes in a list (multipart)',
    input: newList,
    output: z.object({ id }),
  }),
  rematch: endpoint({
    method: 'POST',
    path: '/outside-lists/{id}/match',
    permission: 'registers.write',
    summary: 'Matches the rows of a list anew, once the register has been corrected',
    input: z.object({ id }),
    output: z.object({ matched: z.number().int() }),
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/outside-lists/{id}',
    permission: 'registers.write',
    summary: 'Takes back a list that was taken in by mistake; the import stays recorded',
    input: z.object({ id }),
    output: z.object({}),
  }),
}
