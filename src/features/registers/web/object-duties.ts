import { createContext, useContext, type ReactNode } from 'react'

/** States of duties belong to a higher tier: the application hands in what shows those of one object. */
export const ObjectDutiesContext = createContext<(objectId: string) => ReactNode>(() => null)

/** The states of the duties that an object has, where the application shows them. */
export const useObjectDuties = (objectId: string): ReactNode => useContext(ObjectDutiesContext)(objectId)

/** Alarms about an object from other registers (out of the house too long): the application hands in what shows them. */
export const ObjectNoticesContext = createContext<(objectId: string) => ReactNode>(() => null)

export const useObjectNotices = (objectId: string): ReactNode => useContext(ObjectNoticesContext)(objectId)
