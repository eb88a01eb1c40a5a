import { createApi } from '../../../web/api.ts'
import { levelsContract } from '../levels.contract.ts'

export const { client, query } = createApi({ levels: levelsContract })

export type Levels = Awaited<ReturnType<typeof client.levels.get>>
export type LevelSet = Levels['sets'][number]
export type Level = LevelSet['levels'][number]
export type Usage = Awaited<ReturnType<typeof client.levels.usage>>
export type ClassOf = Awaited<ReturnType<typeof client.levels.classOf>>
export type Holdings = Awaited<ReturnType<typeof client.levels.holdings>>
export type Held = Holdings['contents'][number]
