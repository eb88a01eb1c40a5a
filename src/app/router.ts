import { setupRouter } from './setup.ts'

/** The implementation of every key of the contract; a missing one does not compile where the parts meet. */
export const router = {
  setup: setupRouter,
}
