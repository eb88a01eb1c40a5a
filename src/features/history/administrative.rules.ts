import { type HistoryAction, historyActions } from '../../core/history-actions.ts'

/** Families of actions (before the dot) that are administration of the installation or of who may do what. */
export const administrativeFamilies = [
  'organisation',
  'account',
  'role',
  'grant',
  'identityProvider',
  'backup',
  'sample',
  'model',
  'retention',
  'history',
  'task',
  'externalIdentity',
  'auditPackage',
  'securityRole',
  'settingBody',
  'approvalClass',
  'levelSet',
  'level',
]

/** Families of the daily work. A test fails on a family that stands in neither list: whoever adds one decides. */
export const workingFamilies = [
  'systemAccount',
  'sharedUse',
  'accountConfirmation',
  'boundBody',
  'unit',
  'memberBody',
  'post',
  'person',
  'assignment',
  'transfer',
  'undecided',
  'designation',
  'document',
  'revision',
  'record',
  'matching',
  'duty',
  'object',
  'operationalMatters',
  'exemption',
  'evidence',
  'finding',
  'checkSetting',
  'falsePositive',
  'substitute',
  'absence',
  'contact',
  'dualRole',
  'savedView',
  'register',
  'asset',
  'assessment',
  'system',
  'systemDocument',
  'terminal',
  'outsideList',
  'area',
  'areaEntry',
  'areaMonth',
  'facility',
  'demarcation',
  'memorandum',
  'classification',
  'zone',
  'connection',
  'configuration',
  'networkModel',
  'holding',
  'inquiry',
  'approval',
  'incoming',
  'viewing',
  'inventory',
  'medium',
  'store',
  'takeOut',
  'disposal',
  'handOver',
  'notification',
  'mail',
  'programme',
  'activity',
  'activityRule',
  'meeting',
]

/** What people do with their own account is theirs, not administration. */
const ownAccount: readonly HistoryAction[] = [
  'account.preferences',
  'account.password',
  'account.secondFactorKey',
  'account.secondFactorOff',
  'account.recoveryCodes',
]

/** Single acts of working families that set a rule for the whole body. */
const settings: readonly HistoryAction[] = ['contact.setting', 'notification.setting', 'mail.setting']

export const familyOf = (action: string): string => action.slice(0, action.indexOf('.'))

/** The closed set of what administrators do, by whoever and from wherever it is done. */
export const administrativeActions = (Object.keys(historyActions) as HistoryAction[]).filter(
  (action) =>
    settings.includes(action) || (administrativeFamilies.includes(familyOf(action)) && !ownAccount.includes(action)),
)
