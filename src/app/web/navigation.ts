import type { NavGroup } from '../../web/layout/NavColumn.tsx'
import type { Dictionary, Text } from '../../web/locale.ts'
import type { Me } from './api.ts'

export const navigationLabels = {
  home: { ja: '方針の現在', en: 'The policy today' },
  committee: { ja: '委員会', en: 'Committee' },
  trend: { ja: '状態の推移', en: 'Trend' },
  approvals: { ja: '決裁', en: 'Approvals' },
  programme: { ja: '年間計画', en: 'Programme' },
  myWork: { ja: '今月やること', en: 'To do this month' },
  activities: { ja: '実施事項', en: 'Activities' },
  reports: { ja: '報告', en: 'Reports' },
  exemptions: { ja: '例外措置', en: 'Exemptions' },
  documents: { ja: '文書', en: 'Documents' },
  duties: { ja: '遵守事項', en: 'Duties' },
  matters: { ja: '運用事項', en: 'Operational matters' },
  heads: { ja: '16条の3対応', en: 'Article 16-3' },
  silent: { ja: '規程のない項目', en: 'Without a rule' },
  measures: { ja: '対策項目集', en: 'Measures' },
  assets: { ja: '情報資産', en: 'Information assets' },
  areas: { ja: '管理区域・設備', en: 'Areas and facilities' },
  demarcations: { ja: '責任分界', en: 'Demarcation' },
  media: { ja: '媒体・持出し', en: 'Media and take-outs' },
  imports: { ja: '取込みの記録', en: 'Imports' },
  systems: { ja: 'システム・端末', en: 'Systems and terminals' },
  checks: { ja: '照合', en: 'Checks' },
  zones: { ja: '領域・許可通信', en: 'Zones and connections' },
  systemAccounts: { ja: 'システムのID', en: 'Accounts of systems' },
  levels: { ja: '情報資産の分類', en: 'Classification' },
  inquiries: { ja: '照会', en: 'Inquiries' },
  organisation: { ja: '組織・職', en: 'Organisation' },
  people: { ja: '名簿・発令', en: 'People and posts' },
  contacts: { ja: '緊急連絡網', en: 'Contact tree' },
  accounts: { ja: '利用者', en: 'Accounts' },
  roles: { ja: '役割と権限', en: 'Roles' },
  history: { ja: '履歴', en: 'History' },
  notices: { ja: 'メール・知らせる時期', en: 'Mail and reminders' },
  backups: { ja: '控え', en: 'Backups' },
} satisfies Dictionary

/** The pages a person may open; the server refuses the others anyway. */
export function navigationOf(
  { verbs, everywhere }: Pick<Me, 'verbs' | 'everywhere'>,
  t: Text<keyof typeof navigationLabels>,
): NavGroup[] {
  const may = new Set(verbs)
  // Accounts, roles and backups are of the whole body: a grant that is limited does not open them.
  const whole = new Set(everywhere)
  const item = (label: keyof typeof navigationLabels, href: string) => ({ label: t(label), href })
  const duties = may.has('duties.read')
  return [
    duties
      ? [item('home', '/'), item('trend', '/trend'), ...(may.has('reports.read') ? [item('reports', '/reports')] : [])]
      : [],
    // Whoever holds a post may have something to do or to stamp, whatever else they may do.
    [
      item('myWork', '/my-work'),
      ...(may.has('programme.read')
        ? [item('programme', '/programme'), { ...item('activities', '/activities'), also: ['/activity-rules'] }]
        : []),
      { ...item('approvals', '/approvals'), also: ['/incoming'] },
      ...(may.has('committee.read') ? [item('committee', '/committee')] : []),
    ],
    [
      ...(may.has('documents.read') ? [{ ...item('documents', '/documents'), also: ['/revisions'] }] : []),
      ...(duties
        ? [
            item('duties', '/duties'),
            item('exemptions', '/exemptions'),
            item('matters', '/operational-matters'),
            item('heads', '/heads'),
            item('silent', '/silent'),
          ]
        : []),
      ...(may.has('measures.read') ? [item('measures', '/measures')] : []),
      ...(may.has('registers.read') ? [{ ...item('levels', '/levels'), also: ['/objects'] }] : []),
      ...(may.has('inquiries.read') ? [{ ...item('inquiries', '/inquiries'), also: ['/inquiry-answers'] }] : []),
    ],
    may.has('registers.read')
      ? [
          item('assets', '/assets'),
          { ...item('systems', '/systems'), also: ['/terminals', '/outside-lists'] },
          item('systemAccounts', '/system-accounts'),
          { ...item('areas', '/areas'), also: ['/area-entries', '/facilities'] },
          item('demarcations', '/demarcations'),
          { ...item('checks', '/checks'), also: ['/coherence'] },
          { ...item('media', '/media'), also: ['/take-outs', '/disposals', '/hand-overs', '/stores'] },
          { ...item('zones', '/zones'), also: ['/connections', '/configuration-confirmations'] },
          item('imports', '/register-imports'),
        ]
      : [],
    [
      ...(may.has('organisation.read') ? [item('organisation', '/organisation')] : []),
      ...(may.has('people.read') ? [item('people', '/people')] : []),
      ...(may.has('contacts.read') ? [item('contacts', '/organisation/contacts')] : []),
      ...(whole.has('accounts.write')
        ? [{ ...item('accounts', '/accounts'), also: ['/identity-providers'] }, item('roles', '/roles')]
        : []),
      ...(may.has('history.read') ? [item('history', '/history')] : []),
      ...(whole.has('organisation.write')
        ? [item('notices', '/notifications/settings'), item('backups', '/backups')]
        : []),
    ],
  ].filter((group) => group.length > 0)
}
