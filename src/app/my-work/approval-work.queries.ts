import { approvalsWaitingFor } from '../../features/approvals/waiting.queries.ts'
import { blank } from './work-item-parts.ts'
import type { WorkItem } from './work-item.schema.ts'
import type { WorkSource } from './work-source.types.ts'

const acts = { step: 'decide', afterView: 'see', viewing: 'see', returned: 'correct' } as const

/** 決裁 that lies at a post of the reader, 後閲 and 供覧 due to them, and own drafts that came back. */
export const approvalWork: WorkSource = async (tx, ctx) => {
  const waiting = await approvalsWaitingFor(tx, ctx)
  return waiting.map(({ what, id, subject, post, acting, href }): WorkItem => ({
    ...blank,
    kind: 'approval',
    id,
    title: subject,
    act: acts[what],
    why: '',
    href,
    unit: post,
    acting: acting ? { for: post, decides: what === 'step' } : null,
  }))
}
