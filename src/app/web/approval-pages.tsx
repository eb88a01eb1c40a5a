import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'

/** Pages of 決裁 and of papers that come in. */
export const approvalPages: readonly (readonly [path: string, component: RouteComponent])[] = [
  ['/approvals', lazyRouteComponent(() => import('../../features/approvals/web/ApprovalsPage.tsx'), 'ApprovalsPage')],
  [
    '/approvals/new',
    lazyRouteComponent(() => import('../../features/approvals/web/NewApprovalPage.tsx'), 'NewApprovalPage'),
  ],
  [
    '/approvals/classes',
    lazyRouteComponent(() => import('../../features/approvals/web/ClassesPage.tsx'), 'ClassesPage'),
  ],
  ['/approvals/enter', lazyRouteComponent(() => import('../../features/approvals/web/EnterPage.tsx'), 'EnterPage')],
  [
    '/approvals/$approvalId',
    lazyRouteComponent(() => import('../../features/approvals/web/ApprovalPage.tsx'), 'ApprovalPage'),
  ],
  ['/incoming', lazyRouteComponent(() => import('../../features/approvals/web/IncomingsPage.tsx'), 'IncomingsPage')],
  [
    '/incoming/new',
    lazyRouteComponent(() => import('../../features/approvals/web/IncomingFormPage.tsx'), 'IncomingFormPage'),
  ],
  [
    '/incoming/$incomingId',
    lazyRouteComponent(() => import('../../features/approvals/web/IncomingPage.tsx'), 'IncomingPage'),
  ],
]
