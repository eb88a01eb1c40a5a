import { plainUsername } from '../login-names.ts'

/**
 * The user name that a name from outside stands for. With a domain, taro@DOMAIN is taro, and taro@elsewhere is nobody.
 * @returns null where it can be no user name of this body
 */
export function usernameOf(name: string, domain: string): string | null {
  const plain = plainUsername(name)
  const at = plain.lastIndexOf('@')
  if (at < 0) return plain || null
  return domain !== '' && plain.slice(at + 1) === domain ? plain.slice(0, at) || null : null
}

/** A value inside a distinguished name (RFC 4514 §2.4). */
export const escapeDn = (value: string): string =>
  value
    .replace(/[\\"+,;<>=#]/g, (sign) => `\\${sign}`)
    .replace(/^ | $/g, '\\ ')
    .replaceAll('\0', '\\00')

export const isDn = (template: string): boolean => /^[A-Za-z][A-Za-z0-9-]*=/.test(template)

/** What to bind as: a distinguished name, or for Active Directory NAME@domain or DOMAIN\NAME. @returns null for a name that would say more than a name */
export function bindNameOf(template: string, name: string): string | null {
  if (isDn(template)) return template.replaceAll('{name}', () => escapeDn(name))
  return /^[\p{L}\p{N}._-]+$/u.test(name) ? template.replaceAll('{name}', () => name) : null
}
