/**
 * Sign-in names are unique within an organisation, the sign-in library's over all: its names carry the organisation's code.
 * Isomorphic: the sign-in page builds the same name that the server stored.
 */
/** Full-width and half-width, capitals and small letters are one name: people type what their keyboard is set to. */
export const plainUsername = (username: string): string => username.normalize('NFKC').trim().toLowerCase()

/** What the sign-in library looks a name up by: asked with other widths or capitals, it is the same account and the same count of wrong tries. */
export const foldSignInName = (name: string): string => name.normalize('NFKC').toLowerCase()

export const internalUsername = (code: string, username: string): string => `${code}/${plainUsername(username)}`
/** No code has a plus: with a hyphen, one body's address could be made to look like another's. */
export const internalEmail = (code: string, email: string): string => `${code}+${email.toLowerCase()}`
export const placeholderEmail = (code: string, id: string): string => `${code}+${id}@sakimori.invalid`

/** Letters of any script, digits, and . _ - ; 1 to 64 characters, no white space, no slash, no @ (that would be an e-mail address). */
export const usernamePattern = /^[\p{L}\p{N}._-]{1,64}$/u
