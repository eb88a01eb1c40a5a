import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { coverOf } from './font-cover.ts'

const { resolve } = createRequire(import.meta.url)
const files = [
  '@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
  '@expo-google-fonts/noto-serif-jp/700Bold/NotoSerifJP_700Bold.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
]

/** Families by typeface, the other one as a help where a letter is missing. */
export const families = { mincho: ['Noto Serif JP', 'Noto Sans JP'], gothic: ['Noto Sans JP', 'Noto Serif JP'] }

/** The font files, which are embedded into every document, and whether one of them has a letter. */
export function loadFonts(): { blobs: Buffer[]; has: (codePoint: number) => boolean } {
  const blobs = files.map((file) => readFileSync(resolve(file)))
  const covers = blobs.map(coverOf)
  // Regular and bold of a family show the same letters only if both have them.
  const [serif, serifBold, sans, sansBold] = covers
  const both = (a: typeof serif, b: typeof serif) => (point: number) => a?.(point) === true && b?.(point) === true
  const inSerif = both(serif, serifBold)
  const inSans = both(sans, sansBold)
  return { blobs, has: (point) => inSerif(point) || inSans(point) }
}
