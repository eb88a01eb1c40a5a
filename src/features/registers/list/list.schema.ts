import { z } from 'zod'

/** What is listed: the search line and the filters as `formatFilters` writes them. */
export const listedInput = {
  search: z.string().max(100).default(''),
  filters: z.string().max(8000).default(''),
}

/** Input of every register's list. `sort`: a column's key, with `-` before it for the other way round. */
export const listInput = z.object({
  ...listedInput,
  sort: z.string().max(60).default(''),
  after: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type ListInput = z.output<typeof listInput>

/** Output of every register's list. Beyond ten thousand `total` only says that there are more. */
export const listOutput = <Row extends z.ZodType>(row: Row) =>
  z.object({
    rows: z.array(row),
    next: z.string().nullable(),
    total: z.number().int(),
    more: z.boolean(),
  })
