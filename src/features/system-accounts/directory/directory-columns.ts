import type { BookColumn, ReadableBook } from '../../registers/sheet/register-book.types.ts'

const text = (
  key: string,
  ja: string,
  en: string,
  also: readonly string[],
  more: Partial<BookColumn> = {},
): BookColumn => ({ key, label: { ja, en }, also, width: 16, kind: 'text', ...more })

/** An export of a directory: Active Directory by csvde or PowerShell, and the lists that systems and offices make. */
export const directoryExport: ReadableBook = {
  register: 'system-account-exports',
  mostLines: 100_000,
  columns: [
    text(
      'login',
      '利用者ID',
      'Login',
      ['sAMAccountName', 'UserName', 'User Name', 'LogonName', 'ユーザーID', 'ユーザID', 'ログインID', 'ログオン名', 'ユーザーログオン名', 'アカウント名', 'アカウント', 'アカウントID', 'ユーザー名', 'ユーザ名', '職員ID', 'ID', 'uid', 'UserPrincipalName'],
      { required: true },
    ),
    text('name', '氏名・表示名', 'Display name', ['displayName', '氏名', '表示名', '名前', '職員氏名', '漢字氏名', '利用者名', '利用者氏名', '氏名/共用', 'Name', 'cn']),
    text('staffNumber', '職員番号', 'Staff number', ['EmployeeID', 'employeeNumber', '職員コード', '社員番号', '職員No']),
    text('affiliation', '所属', 'Affiliation', ['Department', '部署', '所属名', '所属課', '課名', '部署名', '所属名称', '市町村', '市町村名']),
    text('email', 'メールアドレス', 'E-mail', ['mail', 'EmailAddress', 'メール', 'E-mail']),
    text('enabled', '有効・無効', 'Enabled', ['Enabled', '有効', '状態', '利用状況', '利用区分', 'ステータス', 'アカウント状態', 'Status']),
    text('disabled', '停止の印', 'Disabled', ['無効', '停止', '利用停止', 'Disabled', 'アカウント無効']),
    text('control', 'userAccountControl', 'userAccountControl', []),
    text('lastUsedOn', '最終利用日', 'Last used', ['LastLogonDate', 'lastLogonTimestamp', 'LastLogon', '最終ログイン', '最終ログイン日', '最終ログイン日時', '最終ログオン', '最終ログオン日時', '最終利用', '最終利用日時', '最終アクセス日']),
    text('grantedOn', '付与日', 'Created', ['whenCreated', 'Created', '作成日', '登録日', '登録年月日', '発行日', '利用開始日']),
    text('groups', '権限・グループ', 'Groups', ['MemberOf', 'グループ', '所属グループ', '権限', '権限グループ', '権限区分', 'ロール', 'Groups']),
    text('privileged', '特権の印', 'Privileged', ['特権', '特権ID', '管理者権限', '管理者', 'Admin']),
    text('basis', '付与の根拠', 'Basis', ['根拠', '申請番号', '許可番号', '付与根拠']),
    text('objectClass', 'objectClass', 'objectClass', []),
  ],
}
