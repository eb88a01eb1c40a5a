import { createRootRoute, createRoute, lazyRouteComponent, Outlet, type RouteComponent } from '@tanstack/react-router'

const rootRoute = createRootRoute({ component: Outlet })

const plain = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => rootRoute, path, component })

const frame = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: lazyRouteComponent(() => import('./AppFrame.tsx'), 'AppFrame'),
})
const page = (path: string, component: RouteComponent) => createRoute({ getParentRoute: () => frame, path, component })

const SignInPage = lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage')

/** Outside the frame: nobody is signed in yet. */
const plainRoutes = [
  plain('/sign-in', SignInPage),
  plain('/o/$code/sign-in', SignInPage),
  plain(
    '/setup',
    lazyRouteComponent(() => import('./setup/SetupPage.tsx'), 'SetupPage'),
  ),
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
    '/todo',
    lazyRouteComponent(() => import('./todo/TodoPage.tsx'), 'TodoPage'),
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
  page(
    '/assets',
    lazyRouteComponent(() => import('../../features/assets/web/AssetsPage.tsx'), 'AssetsPage'),
  ),
  page(
    '/assets/import',
    lazyRouteComponent(() => import('../../features/assets/web/AssetImportPage.tsx'), 'AssetImportPage'),
  ),
  page(
    '/assets/new',
    lazyRouteComponent(() => import('../../features/assets/web/AssetFormPage.tsx'), 'NewAssetPage'),
  ),
  page(
    '/assets/files',
    lazyRouteComponent(() => import('../../features/assets/web/PersonalFilesPage.tsx'), 'PersonalFilesPage'),
  ),
  page(
    '/assets/assessments',
    lazyRouteComponent(() => import('../../features/assets/web/AssessmentsPage.tsx'), 'AssessmentsPage'),
  ),
  page(
    '/assets/$assetId',
    lazyRouteComponent(() => import('../../features/assets/web/AssetPage.tsx'), 'AssetPage'),
  ),
  page(
    '/assets/$assetId/edit',
    lazyRouteComponent(() => import('../../features/assets/web/AssetFormPage.tsx'), 'EditAssetPage'),
  ),
  page(
    '/zones',
    lazyRouteComponent(() => import('../../features/zones/web/ZonesPage.tsx'), 'ZonesPage'),
  ),
  page(
    '/zones/new',
    lazyRouteComponent(() => import('../../features/zones/web/ZoneFormPage.tsx'), 'NewZonePage'),
  ),
  page(
    '/zones/diagram',
    lazyRouteComponent(() => import('../../features/connections/web/DiagramPage.tsx'), 'DiagramPage'),
  ),
  page(
    '/zones/model',
    lazyRouteComponent(() => import('../../features/duties/web/NetworkModelPage.tsx'), 'NetworkModelPage'),
  ),
  page(
    '/zones/$zoneId',
    lazyRouteComponent(() => import('../../features/zones/web/ZonePage.tsx'), 'ZonePage'),
  ),
  page(
    '/zones/$zoneId/edit',
    lazyRouteComponent(() => import('../../features/zones/web/ZoneFormPage.tsx'), 'EditZonePage'),
  ),
  page(
    '/connections',
    lazyRouteComponent(() => import('../../features/connections/web/ConnectionsPage.tsx'), 'ConnectionsPage'),
  ),
  page(
    '/connections/import',
    lazyRouteComponent(() => import('../../features/connections/web/ConnectionImportPage.tsx'), 'ConnectionImportPage'),
  ),
  page(
    '/connections/new',
    lazyRouteComponent(() => import('../../features/connections/web/ConnectionFormPage.tsx'), 'NewConnectionPage'),
  ),
  page(
    '/connections/$connectionId',
    lazyRouteComponent(() => import('../../features/connections/web/ConnectionPage.tsx'), 'ConnectionPage'),
  ),
  page(
    '/connections/$connectionId/edit',
    lazyRouteComponent(() => import('../../features/connections/web/ConnectionFormPage.tsx'), 'EditConnectionPage'),
  ),
  page(
    '/configuration-confirmations',
    lazyRouteComponent(() => import('../../features/configurations/web/ConfirmationsPage.tsx'), 'ConfirmationsPage'),
  ),
  page(
    '/configuration-confirmations/new',
    lazyRouteComponent(
      () => import('../../features/configurations/web/ConfirmationFormPage.tsx'),
      'ConfirmationFormPage',
    ),
  ),
  page(
    '/configuration-confirmations/blank',
    lazyRouteComponent(() => import('../../features/configurations/web/BlankFormPage.tsx'), 'BlankFormPage'),
  ),
  page(
    '/configuration-confirmations/$confirmationId',
    lazyRouteComponent(() => import('../../features/configurations/web/ConfirmationPage.tsx'), 'ConfirmationPage'),
  ),
  page(
    '/levels',
    lazyRouteComponent(() => import('../../features/levels/web/LevelsPage.tsx'), 'LevelsPage'),
  ),
  page(
    '/levels/sheet',
    lazyRouteComponent(() => import('../../features/levels/web/HandlingSheetPage.tsx'), 'HandlingSheetPage'),
  ),
  page(
    '/levels/change',
    lazyRouteComponent(() => import('../../features/levels/web/ChangeSetPage.tsx'), 'ChangeSetPage'),
  ),
  page(
    '/objects/$objectId/class',
    lazyRouteComponent(() => import('../../features/levels/web/ClassPage.tsx'), 'ClassPage'),
  ),
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
    '/people',
    lazyRouteComponent(() => import('../../features/people/web/PeoplePage.tsx'), 'PeoplePage'),
  ),
  page(
    '/people/transfer',
    lazyRouteComponent(() => import('../../features/people/web/TransferPage.tsx'), 'TransferPage'),
  ),
  page(
    '/accounts',
    lazyRouteComponent(() => import('../../features/people/web/AccountsPage.tsx'), 'AccountsPage'),
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
    '/me/sessions',
    lazyRouteComponent(() => import('../../features/auth/web/SessionsPage.tsx'), 'SessionsPage'),
  ),
]

export const routeTree = rootRoute.addChildren([...plainRoutes, frame.addChildren(pages)])
