import { AppLink } from '../../../web/kit/AppLink.tsx'
import { useText } from '../../../web/locale.ts'
import { mediaText } from './media.text.ts'

const books = [
  ['title', '/media'],
  ['takeOuts', '/take-outs'],
  ['disposals', '/disposals'],
  ['handOvers', '/hand-overs'],
  ['stores', '/stores'],
] as const

/** From each of the books about media to the others. */
export const BookLinks = ({ here }: { here: (typeof books)[number][1] }) => {
  const t = useText(mediaText)
  return (
    <nav aria-label={t('books')} className="flex flex-wrap gap-x-3">
      {books
        .filter(([, href]) => href !== here)
        .map(([key, href]) => (
          <AppLink key={href} href={href}>
            {t(key)}
          </AppLink>
        ))}
    </nav>
  )
}
