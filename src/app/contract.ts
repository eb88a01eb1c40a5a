import { setupContract } from './setup.contract.ts'

/** Every endpoint of the product. The server implements each key, the browser's client is typed from it, OpenAPI is printed from it. */
export const contract = {
  setup: setupContract,
}
export type AppContract = typeof contract
