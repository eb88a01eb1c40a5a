import { createRootRoute, createRoute, lazyRouteComponent, Outlet, type RouteComponent } from '@tanstack/react-router'
import { approvalPages } from './approval-pages.tsx'
import { registerPages } from './register-pages.tsx'

const rootRoute = createRootRoute({ component: Outlet })

const plain = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => rootRoute, path, component })

const frame = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: lazyRouteComponent(() => import('./AppFrame.tsx'), 'AppFrame'),
})
const page = (path: string, component: RouteComponent) => createRoute({ getParentRoute: () => frame, path, component })

const AnswerLinkPage = lazyRouteComponent(
  () => import('../../features/inquiries/web/AnswerLinkPage.tsx'),
  'AnswerLinkPage',
)
const SignInPage = lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage')

/** Outside the frame: nobody is signed in yet. */
const plainRoutes = [
  plain('/sign-in', SignInPage),
  plain('/o/$code/sign-in', SignInPage),
  plain(
    '/setup',
    lazyRouteComponent(() => import('./setup/SetupPage.tsx'), 'SetupPage'),
  ),
  plain('/answer', AnswerLinkPage),
  plain('/answer/$code', AnswerLinkPage),
  // The gallery is for building the kit: `vite` or `vite build --mode gallery` show it, a production build leaves it out.
  ...(import.meta.env.MODE === 'production'
    ? []
    : [
        plain(
          '/_kit',
          lazyRouteComponent(() => import('../../web/gallery/GalleryPage.tsx'), 'GalleryPage'),
        ),
      ]),
]

const pages = [
  page(
    '/',
    lazyRouteComponent(() => import('./home/HomePage.tsx'), 'HomePage'),
  ),
  page(
    '/trend',
    lazyRouteComponent(() => import('../../features/state-trend/web/TrendPage.tsx'), 'TrendPage'),
  ),
  page(
    '/my-work',
    lazyRouteComponent(() => import('./my-work/MyWorkPage.tsx'), 'MyWorkPage'),
  ),
  page(
    '/documents/import',
    lazyRouteComponent(() => import('../../features/documents/web/ImportPage.tsx'), 'ImportPage'),
  ),
  page(
    '/documents',
    lazyRouteComponent(() => import('../../features/documents/web/DocumentsPage.tsx'), 'DocumentsPage'),
  ),
  page(
    '/documents/$documentId',
    lazyRouteComponent(() => import('../../features/documents/web/DocumentPage.tsx'), 'DocumentPage'),
  ),
  page(
    '/revisions/$revisionId/review',
    lazyRouteComponent(() => import('../../features/documents/web/ReviewPage.tsx'), 'ReviewPage'),
  ),
  page(
    '/revisions/$revisionId/comparison',
    lazyRouteComponent(() => import('../../features/documents/compare/web/ComparisonPage.tsx'), 'ComparisonPage'),
  ),
  page(
    '/revisions/$revisionId/matching',
    lazyRouteComponent(() => import('../../features/duties/web/MatchingPage.tsx'), 'MatchingPage'),
  ),
  page(
    '/duties',
    lazyRouteComponent(() => import('../../features/duties/web/DutiesPage.tsx'), 'DutiesPage'),
  ),
  page(
    '/duties/$dutyId',
    lazyRouteComponent(() => import('../../features/duties/web/DutyPage.tsx'), 'DutyPage'),
  ),
  page(
    '/operational-matters',
    lazyRouteComponent(() => import('../../features/duties/web/OperationalMattersPage.tsx'), 'OperationalMattersPage'),
  ),
  page(
    '/heads',
    lazyRouteComponent(() => import('../../features/duties/web/HeadsPage.tsx'), 'HeadsPage'),
  ),
  page(
    '/silent',
    lazyRouteComponent(() => import('../../features/duties/web/SilentPage.tsx'), 'SilentPage'),
  ),
  page(
    '/measures',
    lazyRouteComponent(() => import('../../features/measures/web/MeasuresPage.tsx'), 'MeasuresPage'),
  ),
  ...approvalPages.map(([path, component]) => page(path, component)),
  ...registerPages.map(([path, component]) => page(path, component)),
  page(
    '/organisation',
    lazyRouteComponent(() => import('../../features/organisation/web/OrganisationPage.tsx'), 'OrganisationPage'),
  ),
  page(
    '/organisation/designations',
    lazyRouteComponent(() => import('../../features/people/web/DesignationListPage.tsx'), 'DesignationListPage'),
  ),
  page(
    '/organisation/chart',
    lazyRouteComponent(() => import('../../features/people/web/ChartPage.tsx'), 'ChartPage'),
  ),
  page(
    '/organisation/contacts',
    lazyRouteComponent(() => import('../../features/contacts/web/ContactsPage.tsx'), 'ContactsPage'),
  ),
  page(
    '/organisation/contacts/import',
    lazyRouteComponent(() => import('../../features/contacts/web/ContactsImportPage.tsx'), 'ContactsImportPage'),
  ),
  page(
    '/organisation/member-bodies/import',
    lazyRouteComponent(() => import('../../features/organisation/web/MembersImportPage.tsx'), 'MembersImportPage'),
  ),
  page(
    '/people',
    lazyRouteComponent(() => import('../../features/people/web/PeoplePage.tsx'), 'PeoplePage'),
  ),
  page(
    '/people/transfer',
    lazyRouteComponent(() => import('../../features/people/web/TransferPage.tsx'), 'TransferPage'),
  ),
  page(
    '/people/concurrent',
    lazyRouteComponent(() => import('../../features/dual-roles/web/DualRolesPage.tsx'), 'DualRolesPage'),
  ),
  page(
    '/accounts',
    lazyRouteComponent(() => import('../../features/people/web/AccountsPage.tsx'), 'AccountsPage'),
  ),
  page(
    '/roles',
    lazyRouteComponent(() => import('../../features/people/roles/web/RolesPage.tsx'), 'RolesPage'),
  ),
  page(
    '/accounts/from-roster',
    lazyRouteComponent(() => import('../../features/people/web/RosterAccountsPage.tsx'), 'RosterAccountsPage'),
  ),
  page(
    '/history/administrators',
    lazyRouteComponent(() => import('../../features/history/web/AdministratorsPage.tsx'), 'AdministratorsPage'),
  ),
  page(
    '/identity-providers',
    lazyRouteComponent(
      () => import('../../features/auth/external/web/IdentityProvidersPage.tsx'),
      'IdentityProvidersPage',
    ),
  ),
  page(
    '/history',
    lazyRouteComponent(() => import('../../features/history/web/HistoryPage.tsx'), 'HistoryPage'),
  ),
  page(
    '/history/checkpoints',
    lazyRouteComponent(() => import('../../features/history/web/CheckpointsPage.tsx'), 'CheckpointsPage'),
  ),
  page(
    '/history/purge',
    lazyRouteComponent(() => import('../../features/history/web/PurgePage.tsx'), 'PurgePage'),
  ),
  page(
    '/reports',
    lazyRouteComponent(() => import('./reports/ReportsPage.tsx'), 'ReportsPage'),
  ),
  page(
    '/backups',
    lazyRouteComponent(() => import('./backups/BackupsPage.tsx'), 'BackupsPage'),
  ),
  page(
    '/model',
    lazyRouteComponent(() => import('./start/ModelPage.tsx'), 'ModelPage'),
  ),
  page(
    '/sample',
    lazyRouteComponent(() => import('./start/SamplePage.tsx'), 'SamplePage'),
  ),
  page(
    '/start',
    lazyRouteComponent(() => import('./start/StartPage.tsx'), 'StartPage'),
  ),
  page(
    '/notifications',
    lazyRouteComponent(() => import('../../features/notifications/web/NotificationsPage.tsx'), 'NotificationsPage'),
  ),
  page(
    '/notifications/print',
    lazyRouteComponent(() => import('../../features/notifications/web/PrintPage.tsx'), 'PrintPage'),
  ),
  page(
    '/notifications/settings',
    lazyRouteComponent(() => import('../../features/notifications/web/MailSettingsPage.tsx'), 'MailSettingsPage'),
  ),
  page(
    '/me/permissions',
    lazyRouteComponent(() => import('../../features/auth/web/PermissionsPage.tsx'), 'PermissionsPage'),
  ),
  page(
    '/me/sessions',
    lazyRouteComponent(() => import('../../features/auth/web/SessionsPage.tsx'), 'SessionsPage'),
  ),
]

export const routeTree = rootRoute.addChildren([...plainRoutes, frame.addChildren(pages)])
