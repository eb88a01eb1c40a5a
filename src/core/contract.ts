import { oc } from '@orpc/contract'
import type { z } from 'zod'
import type { Permission } from './permission.ts'

export type EndpointMeta = { permission: Permission }

const base = oc.$meta<EndpointMeta>({ permission: 'self' })

/**
 * Declares one endpoint. Every key is mandatory, the permission above all: `'none'` must be written out.
 * The output is parsed before it leaves, so a column that is not listed never does.
 */
export const endpoint = <I extends z.ZodType, O extends z.ZodType>(declared: {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/${string}`
  permission: Permission
  summary: string
  input: I
  output: O
}) =>
  base
    .meta({ permission: declared.permission })
    .route({ method: declared.method, path: declared.path, summary: declared.summary, inputStructure: 'compact' })
    .input(declared.input)
    .output(declared.output)
