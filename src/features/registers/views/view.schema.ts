import { z } from 'zod'
import { listedInput } from '../list/list.schema.ts'

export const registerKey = z.string().regex(/^[a-zA-Z]{1,40}$/)
const viewName = z.string().trim().min(1).max(60)

/** A list as a person likes to see it. */
export const viewQuery = z.object({
  ...listedInput,
  sort: z.string().max(60).default(''),
  /** Keys of the columns shown; empty: those shown at first. */
  columns: z.array(z.string().max(60)).max(60).default([]),
})
export const newView = z.object({
  register: registerKey,
  name: viewName,
  query: viewQuery,
  shared: z.boolean().default(false),
})
export const viewChange = z.object({
  id: z.uuid(),
  name: viewName.optional(),
  query: viewQuery.optional(),
  shared: z.boolean().optional(),
})
export const savedView = z.object({
  id: z.uuid(),
  name: z.string(),
  query: viewQuery,
  shared: z.boolean(),
  own: z.boolean(),
  owner: z.string(),
})
