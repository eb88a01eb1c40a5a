import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { bulkInput, bulkPreview } from './bulk/bulk.schema.ts'
import { fileLook, importPreview, layoutText, planDigest, transferFields } from './import/import.schema.ts'
import { listInput } from './list/list.schema.ts'

/** What every register offers besides its own list and page: Excel out and in, and one field of many rows. `path` such as `/assets`. */
export const registerEndpoints = (path: `/${string}`, what: string) => ({
  sheet: endpoint({
    method: 'GET',
    path: `${path}.xlsx`,
    permission: 'registers.read',
    summary: `${what} as an Excel file that can be changed and taken in again`,
    input: listInput.pick({ search: true, filters: true, sort: true }),
    output: z.file(),
  }),
  lookAtFile: endpoint({
    method: 'POST',
    path: `${path}/import/look`,
    permission: 'registers.write',
    summary: `${what}: the tables of a file and which of their columns is what (multipart); writes nothing`,
    input: z.object({ file: z.file(), layout: layoutText.optional() }),
    output: fileLook,
  }),
  previewImport: endpoint({
    method: 'POST',
    path: `${path}/import/preview`,
    permission: 'registers.write',
    summary: `${what}: what a file would add and change, with an answer for each row that cannot be taken (multipart); writes nothing`,
    input: z.object({ file: z.file(), layout: layoutText }),
    output: importPreview,
  }),
  refusedSheet: endpoint({
    method: 'POST',
    path: `${path}/import/refused`,
    permission: 'registers.write',
    summary: `${what}: the rows of a file that cannot be taken as a workbook to correct, with the reasons (multipart)`,
    input: z.object({ file: z.file(), layout: layoutText }),
    output: z.file(),
  }),
  confirmImport: endpoint({
    method: 'POST',
    path: `${path}/import/confirmation`,
    permission: 'registers.write',
    summary: `${what}: takes the good rows of a file as previewed (multipart); refused where the register has changed since`,
    input: z.object({ file: z.file(), layout: layoutText, plan: planDigest, ...transferFields }),
    output: z.object({
      importId: z.uuid(),
      added: z.number().int(),
      changed: z.number().int(),
      refused: z.number().int(),
    }),
  }),
  previewBulk: endpoint({
    method: 'POST',
    path: `${path}/bulk/preview`,
    permission: 'registers.write',
    summary: `${what}: what setting one field of many rows would change; writes nothing`,
    input: bulkInput,
    output: bulkPreview,
  }),
  confirmBulk: endpoint({
    method: 'POST',
    path: `${path}/bulk/confirmation`,
    permission: 'registers.write',
    summary: `${what}: sets one field of many rows as previewed; refused where they have changed since`,
    input: bulkInput.extend({ plan: planDigest }),
    output: z.object({ changed: z.number().int(), refused: z.number().int() }),
  }),
})
