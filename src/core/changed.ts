type Asked<Row> = { [Key in keyof Row]?: Row[Key] | undefined }

/** A row as it will be after a partial change: what was asked for, and the rest as it is. What the row does not have is left out. */
export function changed<Row extends object>(before: Row, asked: Asked<Row>): Row {
  const given = Object.fromEntries(Object.entries(asked).filter(([key, value]) => value !== undefined && key in before))
  return { ...before, ...given }
}
