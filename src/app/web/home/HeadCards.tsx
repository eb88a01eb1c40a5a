import { headName } from '../../../features/duties/web/head-names.ts'
import { CountsBar } from '../../../web/kit/CountsBar.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import type { Home } from './home-api.ts'
import { homeText } from './home.text.ts'

/** Japanese state words are short enough for eight in a row; English ones take two rows of four. */
const across = { ja: 'xl:grid-cols-[repeat(auto-fit,minmax(5.25rem,1fr))] print:grid-cols-8', en: 'print:grid-cols-4' }

/** 第1号 to 第8号 with their counts; each opens the duties behind it. */
export const HeadCards = ({ heads, bodyId }: { heads: Home['heads']; bodyId: string | null }) => {
  const locale = useLocale()
  const t = useText(homeText)
  const { open } = useAddress()
  if (heads.length === 0) return null
  return (
    <ul aria-label={t('heads')} className={`mb-2 grid grid-cols-2 gap-2 sm:grid-cols-4 print:gap-1 ${across[locale]}`}>
      {heads.map(({ head, counts }) => {
        const { met, partly, unmet, unknown, exempted, notApplicable } = counts
        return (
          <li key={head} className="grid min-w-0">
            <CountsBar
              title={headName(head, locale)}
              counts={{ met, partly, unmet, unknown, exempted, notApplicable }}
              onPress={() => open(`/duties?head=${head}${bodyId ? `&bodyId=${bodyId}` : ''}`)}
            />
          </li>
        )
      })}
    </ul>
  )
}
