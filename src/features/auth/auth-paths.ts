const open: Readonly<Record<string, readonly string[]>> = {
  GET: ['get-session', 'list-sessions', 'external/callback'],
  POST: [
    'sign-in/username',
    'sign-in/email',
    'external/start',
    'external/directory',
    'sign-out',
    'change-password',
    'revoke-session',
    'two-factor/enable',
    'two-factor/disable',
    'two-factor/verify-totp',
    'two-factor/verify-backup-code',
    'two-factor/generate-backup-codes',
  ],
}

/** What of the sign-in library is open: what our own screens ask for. Anything else it brings, now or in a later release, stays shut. */
export const isAuthPath = (method: string, path: string): boolean =>
  open[method]?.includes(path.replace(/^\/auth\//, '')) ?? false

const own = new Set([
  'get-session',
  'list-sessions',
  'change-password',
  'revoke-session',
  'two-factor/enable',
  'two-factor/disable',
  'two-factor/generate-backup-codes',
])

/** What only the signed-in ask: the library knows the session, but not whether its person has left meanwhile. */
export const isOwnSignIn = (path: string): boolean => own.has(path.replace(/^\/auth\//, ''))
