import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { OwnPosts } from '../../features/activities/acted-for.queries.ts'
import type { WorkItem } from './work-item.schema.ts'

/** Where work of a person comes from: a fixed number of statements each, and nothing that is not theirs to do. */
export type WorkSource = (tx: Tx, ctx: Context, own: OwnPosts) => Promise<WorkItem[]>
