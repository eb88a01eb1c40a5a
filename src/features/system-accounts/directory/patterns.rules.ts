export type ImportRules = { privileged: string[]; shared: string[]; service: string[] }

/** Where nothing was decided yet: groups of Active Directory that administer it, and names as offices give them. */
export const firstRules: ImportRules = {
  privileged: [
    'Domain Admins',
    'Enterprise Admins',
    'Schema Admins',
    'Administrators',
    'Account Operators',
    'Server Operators',
    'Backup Operators',
    '*管理者*',
    '*特権*',
  ],
  shared: ['*共用*', '*共有*', 'kyoyo*', 'share*'],
  service: ['svc*', 'service*', 'krbtgt', '*サービス*'],
}

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** Tells whether a name fits one of the patterns; `*` stands for anything, width and case do not count. */
export function patternTest(patterns: readonly string[]): (name: string) => boolean {
  const expressions = patterns
    .map(fold)
    .filter(Boolean)
    .map(
      (pattern) =>
        new RegExp(
          `^${pattern
            .split('*')
            .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
            .join('.*')}$`,
          'su',
        ),
    )
  return (name) => {
    const folded = fold(name)
    return expressions.some((expression) => expression.test(folded))
  }
}
