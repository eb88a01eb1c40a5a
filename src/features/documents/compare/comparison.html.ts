import type { CellLine, ComparisonTable, Piece } from './comparison.types.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (letter) => escapes[letter] ?? letter)

const piece = ({ text, changed }: Piece): string => (changed ? `<u>${escape(text)}</u>` : escape(text))
const line = ({ depth, pieces }: CellLine): string =>
  `<p${depth > 0 ? ` class="d${Math.min(depth, 6)}"` : ''}>${pieces.map(piece).join('')}</p>`
const cell = (lines: readonly CellLine[]): string => `<td>${lines.map(line).join('')}</td>`

/** A page that stands alone: no script, no font, nothing from outside; prints on A4 with the heading row on every page. */
export function comparisonHtml({ title, options, rows }: ComparisonTable): string {
  const newFirst = options.order === 'newFirst'
  const columns = newFirst ? [options.newHeader, options.oldHeader] : [options.oldHeader, options.newHeader]
  const body = rows.map((row) => {
    const cells = [cell(row.new), cell(row.old)]
    return `<tr class="${row.kind}">${(newFirst ? cells : cells.toReversed()).join('')}</tr>`
  })
  const heading = `${title}　新旧対照表`
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<title>${escape(heading)}</title>
<style>
@page { size: A4; margin: 18mm 15mm; }
body { font-family: "Noto Serif JP", "游明朝", "Yu Mincho", serif; line-height: 1.7; margin: 1.5rem auto; max-width: 60rem; padding: 0 1rem; color: #1a1a1a; }
h1 { font-size: 1.25rem; text-align: center; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th, td { border: 1px solid #333; padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; width: 50%; overflow-wrap: anywhere; }
th { background: #f2f2f2; text-align: center; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
p { margin: 0; }
${[1, 2, 3, 4, 5, 6].map((depth) => `.d${depth} { padding-left: ${depth}em; }`).join('\n')}
u { text-decoration: underline${options.underline === 'double' ? ' double' : ''}; text-underline-offset: 0.2em; }
</style>
</head>
<body>
<h1>${escape(heading)}</h1>
<table>
<thead><tr>${columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
${options.caption === '' ? '' : `<p class="caption">${escape(options.caption)}</p>`}
</body>
</html>
`
}
