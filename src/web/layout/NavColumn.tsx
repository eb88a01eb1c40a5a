import { useState } from 'react'
import { Button } from '../kit/Button.tsx'
import { useText } from '../locale.ts'
import { NavLink, type NavItem } from './NavLink.tsx'
import { shellLabels } from './shell.labels.ts'

export type NavGroup = readonly NavItem[]

/** The deepest item whose address, or another of its addresses, begins the path. */
const placeOf = (path: string, groups: readonly NavGroup[]): string | undefined =>
  groups
    .flat()
    .flatMap(({ href, also = [] }) => [href, ...also].map((begin) => ({ href, begin })))
    .filter(({ begin }) => path === begin || (begin !== '/' && path.startsWith(`${begin}/`)))
    .sort((a, b) => b.begin.length - a.begin.length)[0]?.href

/** The pages down the left side; below 1024 px behind a button. */
export const NavColumn = ({ groups, path }: { groups: readonly NavGroup[]; path: string }) => {
  const t = useText(shellLabels)
  const [open, setOpen] = useState(false)
  const place = placeOf(path, groups)
  return (
    <div className="no-print shrink-0 border-b border-line lg:w-44 lg:overflow-auto lg:border-r lg:border-b-0">
      <div className="px-5 py-2 lg:hidden">
        <Button
          variant="secondary"
          size="sm"
          aria-expanded={open}
          aria-controls="navigation"
          onPress={() => setOpen(!open)}
        >
          {t('menu')}
        </Button>
      </div>
      <nav id="navigation" aria-label={t('navigation')} className={`${open ? 'block' : 'hidden'} py-2 lg:block`}>
        {groups.map((group, index) => (
          <ul key={index} className={index > 0 ? 'mx-0 mt-2 border-t border-line-soft pt-2' : ''}>
            {group.map((item) => (
              <li key={item.href}>
                <NavLink item={item} current={item.href === place} onOpen={() => setOpen(false)} />
              </li>
            ))}
          </ul>
        ))}
      </nav>
    </div>
  )
}
