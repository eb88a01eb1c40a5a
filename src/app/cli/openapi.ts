import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import packageJson from '../../../package.json' with { type: 'json' }
import { contract } from '../contract.ts'
import type { CliIo, ExitCode } from './cli-io.ts'

/** The API as OpenAPI 3.1, made from the same contract that the server implements and the browser is typed from. */
export const openapiDocument = () =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: { title: 'Sakimori', version: packageJson.version, description: packageJson.description },
    servers: [{ url: '/api' }],
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sakimori.session_token' } } },
    security: [{ session: [] }],
  })

/** `openapi`: always one JSON value, with or without `--json`. */
export async function openapi(_io: CliIo): Promise<ExitCode> {
  process.stdout.write(`${JSON.stringify(await openapiDocument(), null, 2)}\n`)
  return 0
}
