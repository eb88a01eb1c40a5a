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
    '/areas',
    lazyRouteComponent(() => import('../../features/areas/web/AreasPage.tsx'), 'AreasPage'),
  ),
  page(
    '/areas/import',
    lazyRouteComponent(() => import('../../features/areas/web/ImportPages.tsx'), 'AreaImportPage'),
  ),
  page(
    '/areas/new',
    lazyRouteComponent(() => import('../../features/areas/web/AreaFormPage.tsx'), 'NewAreaPage'),
  ),
  page(
    '/areas/$areaId',
    lazyRouteComponent(() => import('../../features/areas/web/AreaPage.tsx'), 'AreaPage'),
  ),
  page(
    '/areas/$areaId/edit',
    lazyRouteComponent(() => import('../../features/areas/web/AreaFormPage.tsx'), 'EditAreaPage'),
  ),
  page(
    '/areas/$areaId/months/$month',
    lazyRouteComponent(() => import('../../features/areas/web/MonthPage.tsx'), 'MonthPage'),
  ),
  page(
    '/area-entries',
    lazyRouteComponent(() => import('../../features/areas/web/EntriesPage.tsx'), 'EntriesPage'),
  ),
  page(
    '/area-entries/import',
    lazyRouteComponent(() => import('../../features/areas/web/ImportPages.tsx'), 'EntryImportPage'),
  ),
  page(
    '/area-entries/new',
    lazyRouteComponent(() => import('../../features/areas/web/EntryFormPage.tsx'), 'NewEntryPage'),
  ),
  page(
    '/area-entries/$entryId',
    lazyRouteComponent(() => import('../../features/areas/web/EntryPage.tsx'), 'EntryPage'),
  ),
  page(
    '/area-entries/$entryId/edit',
    lazyRouteComponent(() => import('../../features/areas/web/EntryFormPage.tsx'), 'EditEntryPage'),
  ),
  page(
    '/facilities',
    lazyRouteComponent(() => import('../../features/facilities/web/FacilitiesPage.tsx'), 'FacilitiesPage'),
  ),
  page(
    '/facilities/import',
    lazyRouteComponent(() => import('../../features/facilities/web/FacilityImportPage.tsx'), 'FacilityImportPage'),
  ),
  page(
    '/facilities/new',
    lazyRouteComponent(() => import('../../features/facilities/web/FacilityFormPage.tsx'), 'NewFacilityPage'),
  ),
  page(
    '/facilities/$facilityId',
    lazyRouteComponent(() => import('../../features/facilities/web/FacilityPage.tsx'), 'FacilityPage'),
  ),
  page(
    '/facilities/$facilityId/edit',
    lazyRouteComponent(() => import('../../features/facilities/web/FacilityFormPage.tsx'), 'EditFacilityPage'),
  ),
  page(
    '/demarcations',
    lazyRouteComponent(() => import('../../features/demarcations/web/DemarcationsPage.tsx'), 'DemarcationsPage'),
  ),
  page(
    '/demarcations/import',
    lazyRouteComponent(
      () => import('../../features/demarcations/web/DemarcationImportPage.tsx'),
      'DemarcationImportPage',
    ),
  ),
  page(
    '/demarcations/$bodyId',
    lazyRouteComponent(() => import('../../features/demarcations/web/BodyPage.tsx'), 'BodyPage'),
  ),
  page(
    '/media',
    lazyRouteComponent(() => import('../../features/media/web/MediaPage.tsx'), 'MediaPage'),
  ),
  page(
    '/media/import',
    lazyRouteComponent(() => import('../../features/media/web/MediumFormPage.tsx'), 'MediumImportPage'),
  ),
  page(
    '/media/new',
    lazyRouteComponent(() => import('../../features/media/web/MediumFormPage.tsx'), 'NewMediumPage'),
  ),
  page(
    '/media/$mediumId',
    lazyRouteComponent(() => import('../../features/media/web/MediumPage.tsx'), 'MediumPage'),
  ),
  page(
    '/media/$mediumId/edit',
    lazyRouteComponent(() => import('../../features/media/web/MediumFormPage.tsx'), 'EditMediumPage'),
  ),
  page(
    '/stores',
    lazyRouteComponent(() => import('../../features/media/web/StoresPage.tsx'), 'StoresPage'),
  ),
  page(
    '/stores/import',
    lazyRouteComponent(() => import('../../features/media/web/StoreFormPage.tsx'), 'StoreImportPage'),
  ),
  page(
    '/stores/new',
    lazyRouteComponent(() => import('../../features/media/web/StoreFormPage.tsx'), 'NewStorePage'),
  ),
  page(
    '/stores/$storeId',
    lazyRouteComponent(() => import('../../features/media/web/StorePage.tsx'), 'StorePage'),
  ),
  page(
    '/stores/$storeId/edit',
    lazyRouteComponent(() => import('../../features/media/web/StoreFormPage.tsx'), 'EditStorePage'),
  ),
  page(
    '/take-outs',
    lazyRouteComponent(() => import('../../features/take-outs/web/TakeOutsPage.tsx'), 'TakeOutsPage'),
  ),
  page(
    '/take-outs/new',
    lazyRouteComponent(() => import('../../features/take-outs/web/TakeOutFormPage.tsx'), 'NewTakeOutPage'),
  ),
  page(
    '/take-outs/$takeOutId',
    lazyRouteComponent(() => import('../../features/take-outs/web/TakeOutPage.tsx'), 'TakeOutPage'),
  ),
  page(
    '/take-outs/$takeOutId/edit',
    lazyRouteComponent(() => import('../../features/take-outs/web/TakeOutFormPage.tsx'), 'EditTakeOutPage'),
  ),
  page(
    '/disposals',
    lazyRouteComponent(() => import('../../features/disposals/web/DisposalsPage.tsx'), 'DisposalsPage'),
  ),
  page(
    '/disposals/new',
    lazyRouteComponent(() => import('../../features/disposals/web/NewDisposalPage.tsx'), 'NewDisposalPage'),
  ),
  page(
    '/disposals/$disposalId',
    lazyRouteComponent(() => import('../../features/disposals/web/DisposalPage.tsx'), 'DisposalPage'),
  ),
  page(
    '/hand-overs',
    lazyRouteComponent(() => import('../../features/hand-overs/web/HandOversPage.tsx'), 'HandOversPage'),
  ),
  page(
    '/hand-overs/new',
    lazyRouteComponent(() => import('../../features/hand-overs/web/HandOverFormPage.tsx'), 'NewHandOverPage'),
  ),
  page(
    '/hand-overs/$handOverId',
    lazyRouteComponent(() => import('../../features/hand-overs/web/HandOverPage.tsx'), 'HandOverPage'),
  ),
  page(
    '/hand-overs/$handOverId/edit',
    lazyRouteComponent(() => import('../../features/hand-overs/web/HandOverFormPage.tsx'), 'EditHandOverPage'),
  ),
  page(
    '/systems',
    lazyRouteComponent(() => import('../../features/systems/web/SystemsPage.tsx'), 'SystemsPage'),
  ),
  page(
    '/systems/import',
    lazyRouteComponent(() => import('../../features/systems/web/SystemImportPage.tsx'), 'SystemImportPage'),
  ),
  page(
    '/systems/new',
    lazyRouteComponent(() => import('../../features/systems/web/SystemFormPage.tsx'), 'NewSystemPage'),
  ),
  page(
    '/systems/$systemId',
    lazyRouteComponent(() => import('../../features/systems/web/SystemPage.tsx'), 'SystemPage'),
  ),
  page(
    '/systems/$systemId/edit',
    lazyRouteComponent(() => import('../../features/systems/web/SystemFormPage.tsx'), 'EditSystemPage'),
  ),
  page(
    '/system-accounts',
    lazyRouteComponent(() => import('../../features/system-accounts/web/SystemAccountsPage.tsx'), 'SystemAccountsPage'),
  ),
  page(
    '/system-accounts/import',
    lazyRouteComponent(() => import('../../features/system-accounts/web/AccountImportPage.tsx'), 'AccountImportPage'),
  ),
  page(
    '/system-accounts/new',
    lazyRouteComponent(() => import('../../features/system-accounts/web/AccountFormPage.tsx'), 'NewAccountPage'),
  ),
  page(
    '/system-accounts/export',
    lazyRouteComponent(() => import('../../features/system-accounts/web/ExportImportPage.tsx'), 'ExportImportPage'),
  ),
  page(
    '/system-accounts/matching',
    lazyRouteComponent(() => import('../../features/system-accounts/web/MatchingPage.tsx'), 'MatchingPage'),
  ),
  page(
    '/system-accounts/findings',
    lazyRouteComponent(() => import('../../features/system-accounts/web/FindingsPage.tsx'), 'FindingsPage'),
  ),
  page(
    '/system-accounts/confirmations',
    lazyRouteComponent(() => import('../../features/system-accounts/web/ConfirmationsPage.tsx'), 'ConfirmationsPage'),
  ),
  page(
    '/system-accounts/confirmations/$confirmationId',
    lazyRouteComponent(() => import('../../features/system-accounts/web/ConfirmationPage.tsx'), 'ConfirmationPage'),
  ),
  page(
    '/system-accounts/people/$personId',
    lazyRouteComponent(() => import('../../features/system-accounts/web/PersonAccountsPage.tsx'), 'PersonAccountsPage'),
  ),
  page(
    '/system-accounts/$accountId',
    lazyRouteComponent(() => import('../../features/system-accounts/web/AccountPage.tsx'), 'AccountPage'),
  ),
  page(
    '/system-accounts/$accountId/edit',
    lazyRouteComponent(() => import('../../features/system-accounts/web/AccountFormPage.tsx'), 'EditAccountPage'),
  ),
  page(
    '/system-accounts/$accountId/ledger',
    lazyRouteComponent(() => import('../../features/system-accounts/web/LedgerPage.tsx'), 'LedgerPage'),
  ),
  page(
    '/terminals',
    lazyRouteComponent(() => import('../../features/terminals/web/TerminalsPage.tsx'), 'TerminalsPage'),
  ),
  page(
    '/terminals/import',
    lazyRouteComponent(() => import('../../features/terminals/web/TerminalImportPage.tsx'), 'TerminalImportPage'),
  ),
  page(
    '/terminals/new',
    lazyRouteComponent(() => import('../../features/terminals/web/TerminalFormPage.tsx'), 'NewTerminalPage'),
  ),
  page(
    '/terminals/$terminalId',
    lazyRouteComponent(() => import('../../features/terminals/web/TerminalPage.tsx'), 'TerminalPage'),
  ),
  page(
    '/terminals/$terminalId/edit',
    lazyRouteComponent(() => import('../../features/terminals/web/TerminalFormPage.tsx'), 'EditTerminalPage'),
  ),
  page(
    '/outside-lists',
    lazyRouteComponent(() => import('../../features/terminals/web/OutsideListsPage.tsx'), 'OutsideListsPage'),
  ),
  page(
    '/outside-lists/import',
    lazyRouteComponent(() => import('../../features/terminals/web/OutsideListImportPage.tsx'), 'OutsideListImportPage'),
  ),
  page(
    '/outside-lists/$listId',
    lazyRouteComponent(() => import('../../features/terminals/web/OutsideListPage.tsx'), 'OutsideListPage'),
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
    '/inquiries',
    lazyRouteComponent(() => import('../../features/inquiries/web/InquiriesPage.tsx'), 'InquiriesPage'),
  ),
  page(
    '/inquiries/new',
    lazyRouteComponent(() => import('../../features/inquiries/web/NewInquiryPage.tsx'), 'NewInquiryPage'),
  ),
  page(
    '/inquiries/$inquiryId',
    lazyRouteComponent(() => import('../../features/inquiries/web/InquiryPage.tsx'), 'InquiryPage'),
  ),
  page(
    '/inquiries/$inquiryId/targets/$targetId',
    lazyRouteComponent(() => import('../../features/inquiries/web/TargetPage.tsx'), 'TargetPage'),
  ),
  page(
    '/inquiry-answers/$targetId',
    lazyRouteComponent(() => import('../../features/inquiries/web/AnswerPage.tsx'), 'AnswerPage'),
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
    '/me/permissions',
    lazyRouteComponent(() => import('../../features/auth/web/PermissionsPage.tsx'), 'PermissionsPage'),
  ),
  page(
    '/me/sessions',
    lazyRouteComponent(() => import('../../features/auth/web/SessionsPage.tsx'), 'SessionsPage'),
  ),
]

export const routeTree = rootRoute.addChildren([...plainRoutes, frame.addChildren(pages)])
