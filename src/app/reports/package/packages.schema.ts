import { z } from 'zod'

/** Queue and kind of task. */
export const PACKAGE_TASK = 'reports.auditPackage'
/** How long a package lies ready; it is a copy of what the product holds anyway. */
export const KEPT_DAYS = 14

/** What a task of this kind keeps: what was asked for and, once made, the file. */
export const taskResult = z.object({
  day: z.string(),
  bodyId: z.string(),
  bodyName: z.string(),
  file: z.object({ name: z.string(), sha256: z.string(), size: z.number() }).nullable(),
})
export type TaskResult = z.infer<typeof taskResult>
