import { allowed, type Subject } from '../../core/command.ts'
import { type ClassRow, loadClasses } from './classes.queries.ts'

/** 決裁区分 belong to the whole organisation: who keeps approvals of some units only uses them. */
export const classSubject: Subject<ClassRow, 'change'> = {
  find: async (tx, id) => (await loadClasses(tx)).find((row) => row.id === id),
  unitOf: () => null,
  policy: { change: () => allowed },
}
