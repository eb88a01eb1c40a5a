/** Directories tell logins apart by neither case nor width. */
export const foldLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase()
