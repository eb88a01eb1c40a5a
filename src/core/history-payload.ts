import { createHmac, hash } from 'node:crypto'

/** A history row as text, ready to be put together; `actor`, `before` and `after` are RFC 8785 texts already. */
export type PayloadParts = {
  id: string
  at: string
  actor: string
  action: string
  subjectKind: string
  subjectId: string
  unitId: string | null
  disclosure: string
  before: string | null
  after: string | null
}

const text = (value: string | null): string => (value === null ? 'null' : JSON.stringify(value))

/** The RFC 8785 text of a row's payload: members in the order of their names, so that it need not be sorted or parsed again. */
export const payloadText = (row: PayloadParts): string =>
  `{"action":${text(row.action)},"actor":${row.actor},"after":${row.after ?? 'null'},"at":${text(row.at)},` +
  `"before":${row.before ?? 'null'},"disclosure":${text(row.disclosure)},"id":${text(row.id)},` +
  `"subjectId":${text(row.subjectId)},"subjectKind":${text(row.subjectKind)},"unitId":${text(row.unitId)}}`

/** SHA-256 over the salt's hexadecimal digits followed by the payload, both as UTF-8; so `printf %s%s SALT PAYLOAD | sha256sum` gives it too. */
export const payloadDigest = (saltHex: string, payload: string): Buffer => hash('sha256', saltHex + payload, 'buffer')

/** The purpose of the key that marks rows as written by the application. */
export const rowKeyPurpose = (organisationId: string): string => `history-row/${organisationId}`

/** Whoever may write to the database but does not hold the installation's secret cannot make one. */
export const rowMac = (key: Buffer, digest: Uint8Array): Buffer => createHmac('sha256', key).update(digest).digest()
