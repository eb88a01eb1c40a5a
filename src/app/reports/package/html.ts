/** Markup that is finished; everything else is text and is escaped where it is put in. */
export type Html = { readonly html: string }
type Value = Html | string | number | null | readonly Html[]

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string =>
  text.toWellFormed().replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? letter)

function shown(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'object' && 'html' in value) return value.html
  if (typeof value === 'object') return value.map((one) => one.html).join('')
  return escaped(String(value))
}

/** HTML in which every inserted text is escaped, in content and in quoted attributes. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html => ({
  html: parts.reduce((made, part, n) => `${made}${part}${n < values.length ? shown(values[n] ?? null) : ''}`, ''),
})

/** Text with its line ends. */
export const lines = (text: string): Html => ({ html: text.split('\n').map(escaped).join('<br>') })

/** A link to a file of the package; names of uploaded files may hold anything. */
export const link = (path: string, text: string): Html =>
  html`<a href="${path.split('/').map(encodeURIComponent).join('/')}">${text}</a>`

/** A table with a caption and a header row; `none` where it has no row. The first cell of a row names it. */
export const table = (
  caption: string,
  headers: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
  none: string,
): Html =>
  rows.length === 0
    ? html`<p>${none}</p>`
    : html`<table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${headers.map((header) => html`<th scope="col">${header}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell, n) => (n === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}
              </tr>`,
          )}
        </tbody>
      </table>`

const style = `body{font-family:"Noto Sans JP","Yu Gothic","Meiryo",sans-serif;line-height:1.6;color:#1a1a1c;background:#fff;max-width:70rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #767676}caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
table{position:relative;border-collapse:collapse;width:100%;font-size:.875rem}th,td{border:1px solid #949494;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#f1f1f4}tbody th{font-weight:400}a{color:#0017c1}a:focus-visible{outline:3px solid #000;background:#ffd43d}
.note{border:2px solid #1a1a1c;padding:.5rem 1rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{font-weight:700}dd{margin:0}
pre{white-space:pre-wrap;border:1px solid #949494;padding:.5rem}.indent-1{margin-left:1.5rem}.indent-2{margin-left:3rem}.indent-3{margin-left:4.5rem}
@media print{body{max-width:none;padding:0}thead{display:table-header-group}tr{break-inside:avoid}}`

/** A whole page: one h1, a language, no script and nothing from outside (JIS X 8341-3:2016). `crumb` leads back to the index. */
export const page = (locale: 'ja' | 'en', title: string, crumb: Html | null, body: Html): string =>
  `<!doctype html>
${
  html`<html lang="${locale}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>${title}</title>
      <style>
        ${{ html: style }}
      </style>
    </head>
    <body>
      ${crumb === null ? '' : html`<nav>${crumb}</nav>`}
      <main>
        <h1>${title}</h1>
        ${body}
      </main>
    </body>
  </html> `.html
}`

/** Names and values; what has no value is left out. */
export const facts = (rows: readonly (readonly [string, Html | string])[]): Html =>
  html`<dl>
    ${rows.flatMap(([name, value]) =>
      value === ''
        ? []
        : [
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
          ],
    )}
  </dl>`
