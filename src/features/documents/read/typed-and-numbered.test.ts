import { readFile as readBytes } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Clause } from '../documents.types.ts'
import { parseTree } from '../parse/parse-tree.ts'
import { readFile } from './read-file.ts'

const corpus = new URL('../../../../bench/corpus/', import.meta.url)

async function treeOf(name: string): Promise<unknown[]> {
  const read = await readFile(await readBytes(new URL(name, corpus)), name)
  if (!read.ok) throw new Error(`${name} was refused`)
  return parseTree(read.extracted).nodes.map(withoutPlace)
}

/** All but where the words lie and whether Word counted the label. */
function withoutPlace({ id, type, label, heading, text, children }: Clause): unknown {
  return { id, type, label, heading, text, children: children.map(withoutPlace) }
}

describe('the same text typed and with automatic numbering', () => {
  it.each(['11', '12'])('gives the same tree: %s', async (number) => {
    expect(await treeOf(`${number}-numbered.docx`)).toEqual(await treeOf(`${number}-typed.txt`))
  })
})
