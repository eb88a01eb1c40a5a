import type { FieldProblem, Fields } from '../registers/sheet/register-book.types.ts'
import { readAddresses, readMacs, readPorts, readProtocols } from './addresses.rules.ts'

const readers = { address: readAddresses, mac: readMacs, protocol: readProtocols, port: readPorts }

/** Addresses, MAC addresses, protocols and ports of a row in their plain form, and what cannot be read. */
export function plainTexts(fields: Fields): { fields: Fields; problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  const plain = { ...fields }
  for (const [key, read] of Object.entries(readers)) {
    const found = read(String(fields[key] ?? ''))
    if ('problem' in found) problems.push({ key, ...found.problem })
    else plain[key] = found.value
  }
  return { fields: plain, problems }
}
