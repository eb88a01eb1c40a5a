import { ORPCError, ValidationError } from '@orpc/server'
import { z } from 'zod'
import type { Locale } from '../context.ts'
import { type AppError, fail } from '../errors.ts'

const words = { ja: z.locales.ja(), en: z.locales.en() }

/** The library's own wording of an issue in a language; the message it came with where the language has none. */
function wordsOf(issue: z.core.$ZodIssue, locale: Locale): string {
  const said = words[locale].localeError({ ...issue, input: undefined } as z.core.$ZodRawIssue)
  return typeof said === 'string' ? said : (said?.message ?? issue.message)
}

const isIssue = (issue: unknown): issue is z.core.$ZodIssue =>
  typeof issue === 'object' && issue !== null && 'code' in issue && 'path' in issue

/** An input that breaks its contract, as a refusal with a worded message for each field; undefined for anything else. */
export function contractRefusal(error: unknown, locale: Locale): AppError | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST' || !(error.cause instanceof ValidationError))
    return undefined
  const fields = error.cause.issues
    .filter(isIssue)
    .map((issue) => ({ path: issue.path.join('.'), message: wordsOf(issue, locale) }))
  return fail('invalidInput', {}, fields)
}
