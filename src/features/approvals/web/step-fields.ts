import type { ApprovalClass } from './approvals-api.ts'

/** A step as the form holds it: `by` is `superior`, `role:code` or `post:id`. */
export type StepValue = { position: number | null; kind: 'circulate' | 'consult' | 'decide' | null; by: string | null }

export const stepValue = ({
  position,
  kind,
  postId,
  securityRole,
}: Pick<ApprovalClass['steps'][number], 'position' | 'kind' | 'postId' | 'securityRole'>): StepValue => ({
  position,
  kind,
  by: postId ? `post:${postId}` : securityRole ? `role:${securityRole}` : 'superior',
})

export const stepInput = ({ position, kind, by }: StepValue) => ({
  position: position ?? 1,
  kind: kind ?? ('circulate' as const),
  postId: by?.startsWith('post:') ? by.slice(5) : null,
  securityRole: by?.startsWith('role:') ? by.slice(5) : null,
  superior: by === 'superior',
})
