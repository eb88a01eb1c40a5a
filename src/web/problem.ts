import { getLocale, type Dictionary } from './locale.ts'

const labels = {
  refused: {
    ja: '受け付けられない内容があります。入力した内容や画面の住所（URL）を確認してください。',
    en: 'Something here cannot be accepted. Check what was entered, or the address.',
  },
  field: {
    ja: 'この内容は受け付けられません。入力を確認してください。',
    en: 'This cannot be accepted. Check what was entered.',
  },
} satisfies Dictionary

/** What went wrong with a request, in the words to show: one sentence, and per field where the server named one. */
export type Problem = { message: string; code: string; status: number; fields: Record<string, string> }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const namedFields = (fields: unknown): [string, string][] =>
  isRecord(fields)
    ? Object.entries(fields).flatMap(([name, text]): [string, string][] =>
        typeof text === 'string' ? [[name, text]] : Array.isArray(text) ? [[name, text.join(' ')]] : [],
      )
    : []

/** Issues of the schema come in English, in the words of programmers: only sentences of ours are shown. */
const isOurs = (message: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/.test(message)

const issueFields = (issues: unknown): [string, string][] =>
  Array.isArray(issues)
    ? issues.filter(isRecord).map(({ path, message }) => {
        const text = String(message)
        return [Array.isArray(path) ? path.join('.') : '', isOurs(text) ? text : labels.field[getLocale()]]
      })
    : []

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What our own refusals name: a path, and a sentence where it says more than the refusal itself. */
const detailFields = (details: unknown, whole: string): [string, string][] =>
  Array.isArray(details)
    ? details.filter(isRecord).map(({ path, message }) => [textOf(path), textOf(message) || whole])
    : []

/** Reads any thrown value. Field errors are taken from `data.fields` ({name: text}), zod's `data.issues` and the `data.details` of our refusals. */
export const problemOf = (error: unknown): Problem => {
  const { message, code, status, data } = isRecord(error) ? error : {}
  const whole = typeof message === 'string' ? message : ''
  const fields = isRecord(data)
    ? [...issueFields(data['issues']), ...detailFields(data['details'], whole), ...namedFields(data['fields'])]
    : []
  return {
    message: isRecord(data) && Array.isArray(data['issues']) && !isOurs(whole) ? labels.refused[getLocale()] : whole,
    code: typeof code === 'string' ? code : 'UNREACHABLE',
    status: typeof status === 'number' ? status : 0,
    fields: Object.fromEntries(fields.filter(([name]) => name !== '')),
  }
}
