import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import type { Services } from '../../core/context.ts'

type Keys = Pick<Services, 'keyOf'>

/** Letters and digits that nobody mistakes for one another (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 12

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

const derived = ({ keyOf }: Keys, purpose: string, about: string): Buffer =>
  createHmac('sha256', keyOf(purpose)).update(about).digest()

/** The hidden key of a target's workbooks: 256 bits, the same for every edition. */
export const workbookKey = (keys: Keys, organisationId: string, targetId: string): string =>
  derived(keys, 'inquiry-key', `${organisationId}/${targetId}`).toString('base64url')

/** The code printed in the letter: 60 bits, good for one answer; the next issue is another one. */
export function answerCode(keys: Keys, organisationId: string, targetId: string, issue: number): string {
  const bytes = derived(keys, 'inquiry-code', `${organisationId}/${targetId}/${issue}`)
  return Array.from({ length: CODE_LENGTH }, (_, index) => ALPHABET[(bytes[index] ?? 0) % 32]).join('')
}

/** A code as people type it: any width and case, with or without hyphens, O for 0, I and L for 1. */
export const tidyCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

/** Compared in constant time. */
export const codeFits = (typed: string, hash: Buffer): boolean => timingSafeEqual(sha256(tidyCode(typed)), hash)

export const newNumber = (): string => String(randomInt(0, 100_000_000)).padStart(8, '0')
/** In groups of four, as printed. */
export const grouped = (text: string): string => text.replaceAll(/(.{4})(?=.)/g, '$1-')

export type AnswerTicket = { organisationId: string; targetId: string; issue: number; until: number }
const TICKET_MS = 4 * 3_600_000

const seal = (keys: Keys, text: string): string => derived(keys, 'inquiry-ticket', text).toString('base64url')

/** What the page holds after the code was entered: four hours for one target, void as soon as the code is used or issued anew. */
export function makeTicket(keys: Keys, ticket: Omit<AnswerTicket, 'until'>, now: Date): string {
  const text = Buffer.from(JSON.stringify({ ...ticket, until: now.getTime() + TICKET_MS })).toString('base64url')
  return `${text}.${seal(keys, text)}`
}

/** @returns null for what we never made, or made too long ago */
export function readTicket(keys: Keys, token: string, now: Date): AnswerTicket | null {
  const [text = '', mark = ''] = token.split('.')
  const given = Buffer.from(mark)
  const wanted = Buffer.from(seal(keys, text))
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null
  const ticket = JSON.parse(Buffer.from(text, 'base64url').toString()) as AnswerTicket
  return ticket.until > now.getTime() ? ticket : null
}
