import { z } from 'zod'

type Json = { [key: string]: unknown }
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : [])

/** Strings that fit the patterns of our contracts; the first that fits is taken. */
const words = ['xx', 'm0001', 'x1', '332020', '2026', 'A', 'x-x']

function sampleString(schema: Json, id: string): string {
  if (schema.format === 'uuid') return id
  if (schema.format === 'date') return '2026-10-01'
  if (schema.format === 'date-time') return '2026-10-01T00:00:00Z'
  if (schema.format === 'email') return 'someone@example.jp'
  if (schema.format === 'uri') return 'https://example.jp/'
  const least = typeof schema.minLength === 'number' ? schema.minLength : 1
  const { pattern } = schema
  const fit = typeof pattern === 'string' ? words.find((word) => new RegExp(pattern, 'u').test(word)) : undefined
  return fit ?? 'x'.repeat(Math.max(1, least))
}

function sample(schema: Json, id: string): unknown {
  if ('const' in schema) return schema.const
  if ('default' in schema) return schema.default
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const choice = [...list(schema.anyOf), ...list(schema.oneOf)].find((one) => one.type !== 'null')
  if (choice) return sample(choice, id)
  const all = list(schema.allOf)
  if (all.length > 0) return Object.assign({}, ...all.map((one) => sample(one, id)))
  switch (schema.type) {
    case 'string':
      return sampleString(schema, id)
    case 'integer':
    case 'number':
      return typeof schema.minimum === 'number' ? Math.max(1, schema.minimum) : 1
    case 'boolean':
      return true
    case 'array':
      return isJson(schema.items) && typeof schema.minItems === 'number'
        ? Array.from({ length: schema.minItems }, () => sample(isJson(schema.items) ? schema.items : {}, id))
        : []
    case 'object': {
      const properties = isJson(schema.properties) ? schema.properties : {}
      const required: unknown[] = Array.isArray(schema.required) ? schema.required : []
      return Object.fromEntries(
        Object.entries(properties).flatMap(([key, one]) =>
          required.includes(key) && isJson(one) ? [[key, sample(one, id)]] : [],
        ),
      )
    }
    default:
      return 'x'
  }
}

/** The least input that a schema takes, every id in it being `id`; so that a walk over the contract gets past the parser. */
export function sampleInput(schema: z.ZodType, id: string): Record<string, unknown> {
  const made = sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), id)
  return isJson(made) ? made : {}
}
