import { extractText, getDocumentProxy } from 'unpdf'

/** The words of a PDF, page by page, without the blanks and line ends that setting puts between letters. */
export async function readPages(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })
  return text.map((page) => page.replaceAll(/[\s\u200b]/g, ''))
}
