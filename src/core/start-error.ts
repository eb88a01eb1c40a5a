/** A start that cannot go on: one clear sentence for the person at the console, no stack, exit code 1. */
export class StartError extends Error {
  override name = 'StartError'
}
