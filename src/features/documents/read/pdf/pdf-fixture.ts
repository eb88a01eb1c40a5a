/** Text at a place on a page, in points from the lower left. */
export type Placed = { text: string; x: number; y: number; size?: number }

/**
 * Hand-written PDF: a Type0 font with Identity-H and a ToUnicode map, each glyph number being the UTF-16 code of its sign.
 * With `cMap` the font has that predefined character map and no ToUnicode, as older software writes it.
 * An empty page list entry is a page with one picture and no text.
 */
export function buildPdf(pages: Placed[][], trailer = '', cMap?: string): Uint8Array {
  const objects: string[] = []
  const add = (content: string): number => objects.push(content)
  const stream = (content: string, entries = ''): string =>
    `<< /Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pages.map((_, index) => `${8 + index * 2} 0 R`).join(' ')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /${cMap ?? 'Identity-H'} /DescendantFonts [4 0 R] ${cMap === undefined ? '/ToUnicode 6 0 R ' : ''}>>`,
  )
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (${cMap === undefined ? 'Identity' : 'Japan1'}) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [${cMap === undefined ? '32 126' : '1 94'} 500] >>`,
  )
  add(
    '<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  add(
    stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap end end',
    ),
  )
  add(stream('000', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 '))
  for (const [index, items] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${9 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /I 7 0 R >> >> >>`,
    )
    const drawn = items.map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`)
    add(stream(items.length === 0 ? 'q 595 0 0 842 0 0 cm /I Do Q' : drawn.join('\n')))
  }
  return assemble(objects, trailer)
}

function hex(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join(
    '',
  )
}

function assemble(objects: string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((content, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${content}\nendobj\n`
    return offset
  })
  const start = file.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(file)
}
