/** Why a row was refused, with the place a person can open in an editor. */
export interface CatalogueError {
  /** Path under content/, for example measures/01-organisation.yaml. */
  readonly file: string
  /** 1-based line of the field at fault. */
  readonly line: number
  /** Id of the measure or key of the outline entry, where it could be read. */
  readonly id: string | null
  readonly message: { readonly ja: string; readonly en: string }
}

/** A parsed entry that still knows where each of its fields stands in its file. */
export interface Located<T> {
  readonly value: T
  readonly file: string
  /** Line of a field, or of the entry itself when the field is not written there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** An error at a field of a located entry. */
export const errorAt = <T>(
  entry: Located<T>,
  path: readonly PropertyKey[],
  id: string | null,
  ja: string,
  en: string,
): CatalogueError => ({ file: entry.file, line: entry.lineOf(path), id, message: { ja, en } })
