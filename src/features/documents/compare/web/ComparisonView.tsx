import type { CellLine, ComparisonOptions } from '../comparison.types.ts'

type Shown = Pick<ComparisonOptions, 'order' | 'oldHeader' | 'newHeader' | 'underline' | 'caption'> & {
  rows: readonly { kind: string; old: CellLine[]; new: CellLine[] }[]
}

const indents = ['', 'pl-4', 'pl-8', 'pl-12', 'pl-16', 'pl-20']

/** The table as it will be printed. What is underlined is marked up as inserted or deleted, so that it is heard as well. */
export const ComparisonView = ({ table, caption }: { table: Shown; caption: string }) => {
  const sides = table.order === 'newFirst' ? (['new', 'old'] as const) : (['old', 'new'] as const)
  const headers = { new: table.newHeader, old: table.oldHeader }
  return (
    <>
      <table className="w-full table-fixed border-collapse border border-line">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {sides.map((side) => (
              <th key={side} scope="col" className="w-1/2 border border-line bg-chosen px-3 py-1.5 font-700">
                {headers[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index} className="keep-together align-top">
              {sides.map((side) => (
                <td key={side} className="border border-line px-3 py-1.5 leading-7">
                  <Lines lines={row[side]} side={side} double={table.underline === 'double'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.caption && <p className="mt-2 text-sm">{table.caption}</p>}
    </>
  )
}

const Lines = ({ lines, side, double }: { lines: CellLine[]; side: 'old' | 'new'; double: boolean }) => {
  const Mark = side === 'new' ? 'ins' : 'del'
  const line = `underline underline-offset-4 ${double ? 'decoration-double' : ''}`
  return lines.map(({ depth, pieces }, index) => (
    <p key={index} className={indents[Math.min(depth, indents.length - 1)]}>
      {pieces.map(({ text, changed }, at) =>
        changed ? (
          <Mark key={at} className={line}>
            {text}
          </Mark>
        ) : (
          text
        ),
      )}
    </p>
  ))
}
