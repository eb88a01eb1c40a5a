import { actFixtures } from './acts.fixtures.ts'
import { thingFixtures } from './things.fixtures.ts'

export const fixtures = { ...thingFixtures, ...actFixtures }
