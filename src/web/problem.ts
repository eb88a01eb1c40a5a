/** What went wrong with a request, in the words to show: one sentence, and per field where the server named one. */
export type Problem = { message: string; code: string; status: number; fields: Record<string, string> }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const namedFields = (fields: unknown): [string, string][] =>
  isRecord(fields)
    ? Object.entries(fields).flatMap(([name, text]): [string, string][] =>
        typeof text === 'string' ? [[name, text]] : Array.isArray(text) ? [[name, text.join(' ')]] : [],
      )
    : []

const issueFields = (issues: unknown): [string, string][] =>
  Array.isArray(issues)
    ? issues.filter(isRecord).map(({ path, message }) => [Array.isArray(path) ? path.join('.') : '', String(message)])
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
    message: whole,
    code: typeof code === 'string' ? code : 'UNREACHABLE',
    status: typeof status === 'number' ? status : 0,
    fields: Object.fromEntries(fields.filter(([name]) => name !== '')),
  }
}
