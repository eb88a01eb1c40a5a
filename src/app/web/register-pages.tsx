import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'

/** Pages of the year at work, of the registers, of the classification and of inquiries: address and component, which is loaded when it is asked for. */
export const registerPages: readonly (readonly [path: string, component: RouteComponent])[] = [
  ['/programme', lazyRouteComponent(() => import('../../features/programme/web/ProgrammePage.tsx'), 'ProgrammePage')],
  [
    '/programme/calendar',
    lazyRouteComponent(() => import('../../features/programme/web/CalendarPage.tsx'), 'CalendarPage'),
  ],
  ['/committee', lazyRouteComponent(() => import('../../features/committee/web/CommitteePage.tsx'), 'CommitteePage')],
  [
    '/committee/new',
    lazyRouteComponent(() => import('../../features/committee/web/MeetingFormPage.tsx'), 'NewMeetingPage'),
  ],
  [
    '/committee/$meetingId',
    lazyRouteComponent(() => import('../../features/committee/web/MeetingPage.tsx'), 'MeetingPage'),
  ],
  [
    '/committee/$meetingId/edit',
    lazyRouteComponent(() => import('../../features/committee/web/MeetingFormPage.tsx'), 'EditMeetingPage'),
  ],
  [
    '/committee/$meetingId/agenda',
    lazyRouteComponent(() => import('../../features/committee/web/AgendaPage.tsx'), 'AgendaPage'),
  ],
  [
    '/committee/$meetingId/members',
    lazyRouteComponent(() => import('../../features/committee/web/MembersPage.tsx'), 'MembersPage'),
  ],
  [
    '/committee/$meetingId/minutes',
    lazyRouteComponent(() => import('../../features/committee/web/MinutesPage.tsx'), 'MinutesPage'),
  ],
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
  [
    '/exemptions',
    lazyRouteComponent(() => import('../../features/exemptions/web/ExemptionsPage.tsx'), 'ExemptionsPage'),
  ],
  [
    '/exemptions/new',
    lazyRouteComponent(() => import('../../features/exemptions/web/ExemptionFormPage.tsx'), 'NewExemptionPage'),
  ],
  [
    '/exemptions/$exemptionId',
    lazyRouteComponent(() => import('../../features/exemptions/web/ExemptionPage.tsx'), 'ExemptionPage'),
  ],
  [
    '/exemptions/$exemptionId/edit',
    lazyRouteComponent(() => import('../../features/exemptions/web/ExemptionFormPage.tsx'), 'EditExemptionPage'),
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
  [
    '/register-imports',
    lazyRouteComponent(() => import('../../features/registers/web/ImportsPage.tsx'), 'ImportsPage'),
  ],
  [
    '/register-imports/$importId',
    lazyRouteComponent(() => import('../../features/registers/web/ImportPage.tsx'), 'ImportPage'),
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
  [
    '/system-accounts',
    lazyRouteComponent(() => import('../../features/system-accounts/web/SystemAccountsPage.tsx'), 'SystemAccountsPage'),
  ],
  [
    '/system-accounts/import',
    lazyRouteComponent(() => import('../../features/system-accounts/web/AccountImportPage.tsx'), 'AccountImportPage'),
  ],
  [
    '/system-accounts/new',
    lazyRouteComponent(() => import('../../features/system-accounts/web/AccountFormPage.tsx'), 'NewAccountPage'),
  ],
  [
    '/system-accounts/export',
    lazyRouteComponent(() => import('../../features/system-accounts/web/ExportImportPage.tsx'), 'ExportImportPage'),
  ],
  [
    '/system-accounts/matching',
    lazyRouteComponent(() => import('../../features/system-accounts/web/MatchingPage.tsx'), 'MatchingPage'),
  ],
  [
    '/system-accounts/findings',
    lazyRouteComponent(() => import('../../features/system-accounts/web/FindingsPage.tsx'), 'FindingsPage'),
  ],
  [
    '/system-accounts/confirmations',
    lazyRouteComponent(() => import('../../features/system-accounts/web/ConfirmationsPage.tsx'), 'ConfirmationsPage'),
  ],
  [
    '/system-accounts/confirmations/$confirmationId',
    lazyRouteComponent(() => import('../../features/system-accounts/web/ConfirmationPage.tsx'), 'ConfirmationPage'),
  ],
  [
    '/system-accounts/people/$personId',
    lazyRouteComponent(() => import('../../features/system-accounts/web/PersonAccountsPage.tsx'), 'PersonAccountsPage'),
  ],
  [
    '/system-accounts/$accountId',
    lazyRouteComponent(() => import('../../features/system-accounts/web/AccountPage.tsx'), 'AccountPage'),
  ],
  [
    '/system-accounts/$accountId/edit',
    lazyRouteComponent(() => import('../../features/system-accounts/web/AccountFormPage.tsx'), 'EditAccountPage'),
  ],
  [
    '/system-accounts/$accountId/ledger',
    lazyRouteComponent(() => import('../../features/system-accounts/web/LedgerPage.tsx'), 'LedgerPage'),
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
  ['/zones', lazyRouteComponent(() => import('../../features/zones/web/ZonesPage.tsx'), 'ZonesPage')],
  ['/zones/new', lazyRouteComponent(() => import('../../features/zones/web/ZoneFormPage.tsx'), 'NewZonePage')],
  ['/zones/diagram', lazyRouteComponent(() => import('../../features/connections/web/DiagramPage.tsx'), 'DiagramPage')],
  [
    '/zones/model',
    lazyRouteComponent(() => import('../../features/duties/web/NetworkModelPage.tsx'), 'NetworkModelPage'),
  ],
  ['/zones/$zoneId', lazyRouteComponent(() => import('../../features/zones/web/ZonePage.tsx'), 'ZonePage')],
  [
    '/zones/$zoneId/edit',
    lazyRouteComponent(() => import('../../features/zones/web/ZoneFormPage.tsx'), 'EditZonePage'),
  ],
  [
    '/connections',
    lazyRouteComponent(() => import('../../features/connections/web/ConnectionsPage.tsx'), 'ConnectionsPage'),
  ],
  [
    '/connections/import',
    lazyRouteComponent(() => import('../../features/connections/web/ConnectionImportPage.tsx'), 'ConnectionImportPage'),
  ],
  [
    '/connections/new',
    lazyRouteComponent(() => import('../../features/connections/web/ConnectionFormPage.tsx'), 'NewConnectionPage'),
  ],
  [
    '/connections/$connectionId',
    lazyRouteComponent(() => import('../../features/connections/web/ConnectionPage.tsx'), 'ConnectionPage'),
  ],
  [
    '/connections/$connectionId/edit',
    lazyRouteComponent(() => import('../../features/connections/web/ConnectionFormPage.tsx'), 'EditConnectionPage'),
  ],
  [
    '/configuration-confirmations',
    lazyRouteComponent(() => import('../../features/configurations/web/ConfirmationsPage.tsx'), 'ConfirmationsPage'),
  ],
  [
    '/configuration-confirmations/new',
    lazyRouteComponent(
      () => import('../../features/configurations/web/ConfirmationFormPage.tsx'),
      'ConfirmationFormPage',
    ),
  ],
  [
    '/configuration-confirmations/blank',
    lazyRouteComponent(() => import('../../features/configurations/web/BlankFormPage.tsx'), 'BlankFormPage'),
  ],
  [
    '/configuration-confirmations/$confirmationId',
    lazyRouteComponent(() => import('../../features/configurations/web/ConfirmationPage.tsx'), 'ConfirmationPage'),
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
