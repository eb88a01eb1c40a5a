import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'

/** Pages of the registers, of the classification and of inquiries: address and component, which is loaded when it is asked for. */
export const registerPages: readonly (readonly [path: string, component: RouteComponent])[] = [
  ['/assets', lazyRouteComponent(() => import('../../features/assets/web/AssetsPage.tsx'), 'AssetsPage')],
  [
    '/assets/import',
    lazyRouteComponent(() => import('../../features/assets/web/AssetImportPage.tsx'), 'AssetImportPage'),
  ],
  ['/assets/new', lazyRouteComponent(() => import('../../features/assets/web/AssetFormPage.tsx'), 'NewAssetPage')],
  [
    '/assets/files',
    lazyRouteComponent(() => import('../../features/assets/web/PersonalFilesPage.tsx'), 'PersonalFilesPage'),
  ],
  [
    '/assets/assessments',
    lazyRouteComponent(() => import('../../features/assets/web/AssessmentsPage.tsx'), 'AssessmentsPage'),
  ],
  ['/assets/$assetId', lazyRouteComponent(() => import('../../features/assets/web/AssetPage.tsx'), 'AssetPage')],
  [
    '/assets/$assetId/edit',
    lazyRouteComponent(() => import('../../features/assets/web/AssetFormPage.tsx'), 'EditAssetPage'),
  ],
  ['/areas', lazyRouteComponent(() => import('../../features/areas/web/AreasPage.tsx'), 'AreasPage')],
  ['/areas/import', lazyRouteComponent(() => import('../../features/areas/web/ImportPages.tsx'), 'AreaImportPage')],
  ['/areas/new', lazyRouteComponent(() => import('../../features/areas/web/AreaFormPage.tsx'), 'NewAreaPage')],
  ['/areas/$areaId', lazyRouteComponent(() => import('../../features/areas/web/AreaPage.tsx'), 'AreaPage')],
  [
    '/areas/$areaId/edit',
    lazyRouteComponent(() => import('../../features/areas/web/AreaFormPage.tsx'), 'EditAreaPage'),
  ],
  [
    '/areas/$areaId/months/$month',
    lazyRouteComponent(() => import('../../features/areas/web/MonthPage.tsx'), 'MonthPage'),
  ],
  ['/area-entries', lazyRouteComponent(() => import('../../features/areas/web/EntriesPage.tsx'), 'EntriesPage')],
  [
    '/area-entries/import',
    lazyRouteComponent(() => import('../../features/areas/web/ImportPages.tsx'), 'EntryImportPage'),
  ],
  ['/area-entries/new', lazyRouteComponent(() => import('../../features/areas/web/EntryFormPage.tsx'), 'NewEntryPage')],
  ['/area-entries/$entryId', lazyRouteComponent(() => import('../../features/areas/web/EntryPage.tsx'), 'EntryPage')],
  [
    '/area-entries/$entryId/edit',
    lazyRouteComponent(() => import('../../features/areas/web/EntryFormPage.tsx'), 'EditEntryPage'),
  ],
  [
    '/facilities',
    lazyRouteComponent(() => import('../../features/facilities/web/FacilitiesPage.tsx'), 'FacilitiesPage'),
  ],
  [
    '/facilities/import',
    lazyRouteComponent(() => import('../../features/facilities/web/FacilityImportPage.tsx'), 'FacilityImportPage'),
  ],
  [
    '/facilities/new',
    lazyRouteComponent(() => import('../../features/facilities/web/FacilityFormPage.tsx'), 'NewFacilityPage'),
  ],
  [
    '/facilities/$facilityId',
    lazyRouteComponent(() => import('../../features/facilities/web/FacilityPage.tsx'), 'FacilityPage'),
  ],
  [
    '/facilities/$facilityId/edit',
    lazyRouteComponent(() => import('../../features/facilities/web/FacilityFormPage.tsx'), 'EditFacilityPage'),
  ],
  [
    '/demarcations',
    lazyRouteComponent(() => import('../../features/demarcations/web/DemarcationsPage.tsx'), 'DemarcationsPage'),
  ],
  [
    '/demarcations/import',
    lazyRouteComponent(
      () => import('../../features/demarcations/web/DemarcationImportPage.tsx'),
      'DemarcationImportPage',
    ),
  ],
  [
    '/demarcations/$bodyId',
    lazyRouteComponent(() => import('../../features/demarcations/web/BodyPage.tsx'), 'BodyPage'),
  ],
  ['/media', lazyRouteComponent(() => import('../../features/media/web/MediaPage.tsx'), 'MediaPage')],
  [
    '/media/import',
    lazyRouteComponent(() => import('../../features/media/web/MediumFormPage.tsx'), 'MediumImportPage'),
  ],
  ['/media/new', lazyRouteComponent(() => import('../../features/media/web/MediumFormPage.tsx'), 'NewMediumPage')],
  ['/media/$mediumId', lazyRouteComponent(() => import('../../features/media/web/MediumPage.tsx'), 'MediumPage')],
  [
    '/media/$mediumId/edit',
    lazyRouteComponent(() => import('../../features/media/web/MediumFormPage.tsx'), 'EditMediumPage'),
  ],
  ['/stores', lazyRouteComponent(() => import('../../features/media/web/StoresPage.tsx'), 'StoresPage')],
  ['/stores/import', lazyRouteComponent(() => import('../../features/media/web/StoreFormPage.tsx'), 'StoreImportPage')],
  ['/stores/new', lazyRouteComponent(() => import('../../features/media/web/StoreFormPage.tsx'), 'NewStorePage')],
  ['/stores/$storeId', lazyRouteComponent(() => import('../../features/media/web/StorePage.tsx'), 'StorePage')],
  [
    '/stores/$storeId/edit',
    lazyRouteComponent(() => import('../../features/media/web/StoreFormPage.tsx'), 'EditStorePage'),
  ],
  ['/take-outs', lazyRouteComponent(() => import('../../features/take-outs/web/TakeOutsPage.tsx'), 'TakeOutsPage')],
  [
    '/take-outs/new',
    lazyRouteComponent(() => import('../../features/take-outs/web/TakeOutFormPage.tsx'), 'NewTakeOutPage'),
  ],
  [
    '/take-outs/$takeOutId',
    lazyRouteComponent(() => import('../../features/take-outs/web/TakeOutPage.tsx'), 'TakeOutPage'),
  ],
  [
    '/take-outs/$takeOutId/edit',
    lazyRouteComponent(() => import('../../features/take-outs/web/TakeOutFormPage.tsx'), 'EditTakeOutPage'),
  ],
  ['/disposals', lazyRouteComponent(() => import('../../features/disposals/web/DisposalsPage.tsx'), 'DisposalsPage')],
  [
    '/disposals/new',
    lazyRouteComponent(() => import('../../features/disposals/web/NewDisposalPage.tsx'), 'NewDisposalPage'),
  ],
  [
    '/disposals/$disposalId',
    lazyRouteComponent(() => import('../../features/disposals/web/DisposalPage.tsx'), 'DisposalPage'),
  ],
  ['/hand-overs', lazyRouteComponent(() => import('../../features/hand-overs/web/HandOversPage.tsx'), 'HandOversPage')],
  [
    '/hand-overs/new',
    lazyRouteComponent(() => import('../../features/hand-overs/web/HandOverFormPage.tsx'), 'NewHandOverPage'),
  ],
  [
    '/hand-overs/$handOverId',
    lazyRouteComponent(() => import('../../features/hand-overs/web/HandOverPage.tsx'), 'HandOverPage'),
  ],
  [
    '/hand-overs/$handOverId/edit',
    lazyRouteComponent(() => import('../../features/hand-overs/web/HandOverFormPage.tsx'), 'EditHandOverPage'),
  ],
  ['/systems', lazyRouteComponent(() => import('../../features/systems/web/SystemsPage.tsx'), 'SystemsPage')],
  [
    '/systems/import',
    lazyRouteComponent(() => import('../../features/systems/web/SystemImportPage.tsx'), 'SystemImportPage'),
  ],
  ['/systems/new', lazyRouteComponent(() => import('../../features/systems/web/SystemFormPage.tsx'), 'NewSystemPage')],
  ['/systems/$systemId', lazyRouteComponent(() => import('../../features/systems/web/SystemPage.tsx'), 'SystemPage')],
  [
    '/systems/$systemId/edit',
    lazyRouteComponent(() => import('../../features/systems/web/SystemFormPage.tsx'), 'EditSystemPage'),
  ],
  ['/terminals', lazyRouteComponent(() => import('../../features/terminals/web/TerminalsPage.tsx'), 'TerminalsPage')],
  [
    '/terminals/import',
    lazyRouteComponent(() => import('../../features/terminals/web/TerminalImportPage.tsx'), 'TerminalImportPage'),
  ],
  [
    '/terminals/new',
    lazyRouteComponent(() => import('../../features/terminals/web/TerminalFormPage.tsx'), 'NewTerminalPage'),
  ],
  [
    '/terminals/$terminalId',
    lazyRouteComponent(() => import('../../features/terminals/web/TerminalPage.tsx'), 'TerminalPage'),
  ],
  [
    '/terminals/$terminalId/edit',
    lazyRouteComponent(() => import('../../features/terminals/web/TerminalFormPage.tsx'), 'EditTerminalPage'),
  ],
  [
    '/outside-lists',
    lazyRouteComponent(() => import('../../features/terminals/web/OutsideListsPage.tsx'), 'OutsideListsPage'),
  ],
  [
    '/outside-lists/import',
    lazyRouteComponent(() => import('../../features/terminals/web/OutsideListImportPage.tsx'), 'OutsideListImportPage'),
  ],
  [
    '/outside-lists/$listId',
    lazyRouteComponent(() => import('../../features/terminals/web/OutsideListPage.tsx'), 'OutsideListPage'),
  ],
  ['/levels', lazyRouteComponent(() => import('../../features/levels/web/LevelsPage.tsx'), 'LevelsPage')],
  [
    '/levels/sheet',
    lazyRouteComponent(() => import('../../features/levels/web/HandlingSheetPage.tsx'), 'HandlingSheetPage'),
  ],
  ['/levels/change', lazyRouteComponent(() => import('../../features/levels/web/ChangeSetPage.tsx'), 'ChangeSetPage')],
  [
    '/objects/$objectId/class',
    lazyRouteComponent(() => import('../../features/levels/web/ClassPage.tsx'), 'ClassPage'),
  ],
  ['/inquiries', lazyRouteComponent(() => import('../../features/inquiries/web/InquiriesPage.tsx'), 'InquiriesPage')],
  [
    '/inquiries/new',
    lazyRouteComponent(() => import('../../features/inquiries/web/NewInquiryPage.tsx'), 'NewInquiryPage'),
  ],
  [
    '/inquiries/$inquiryId',
    lazyRouteComponent(() => import('../../features/inquiries/web/InquiryPage.tsx'), 'InquiryPage'),
  ],
  [
    '/inquiries/$inquiryId/targets/$targetId',
    lazyRouteComponent(() => import('../../features/inquiries/web/TargetPage.tsx'), 'TargetPage'),
  ],
  [
    '/inquiry-answers/$targetId',
    lazyRouteComponent(() => import('../../features/inquiries/web/AnswerPage.tsx'), 'AnswerPage'),
  ],
  [
    '/activities',
    lazyRouteComponent(() => import('../../features/activities/web/ActivitiesPage.tsx'), 'ActivitiesPage'),
  ],
  [
    '/activities/new',
    lazyRouteComponent(() => import('../../features/activities/web/ActivityFormPage.tsx'), 'NewActivityPage'),
  ],
  [
    '/activities/$activityId',
    lazyRouteComponent(() => import('../../features/activities/web/ActivityPage.tsx'), 'ActivityPage'),
  ],
  [
    '/activities/$activityId/edit',
    lazyRouteComponent(() => import('../../features/activities/web/ActivityFormPage.tsx'), 'EditActivityPage'),
  ],
  ['/activity-rules', lazyRouteComponent(() => import('../../features/activities/web/RulesPage.tsx'), 'RulesPage')],
  ['/checks', lazyRouteComponent(() => import('../../features/checks/web/ChecksPage.tsx'), 'ChecksPage')],
  ['/checks/$code', lazyRouteComponent(() => import('../../features/checks/web/CheckPage.tsx'), 'CheckPage')],
  ['/coherence', lazyRouteComponent(() => import('../../features/checks/web/ChecksPage.tsx'), 'CoherencePage')],
]
