import { AppLink } from '../kit/AppLink.tsx'
import { classNames } from '../kit/class-names.ts'
import { useText } from '../locale.ts'
import { shellLabels } from './shell.labels.ts'

/** `also`: other addresses that belong to it. `count` is what waits for the person; `alarm` marks what cannot wait. */
export type NavItem = { label: string; href: string; also?: readonly string[]; count?: number; alarm?: boolean }

type NavLinkProps = { item: NavItem; current: boolean; onOpen: () => void }

export const NavLink = ({ item, current, onOpen }: NavLinkProps) => {
  const t = useText(shellLabels)
  return (
    <AppLink
      plain
      href={item.href}
      onClick={onOpen}
      aria-current={current ? 'page' : undefined}
      className={classNames(
        'focus-inset flex items-center justify-between gap-2 px-5 py-[0.3rem]',
        current
          ? 'bg-blue-50 font-700 shadow-[inset_4px_0_var(--color-main)]'
          : 'hover:bg-solid-gray-50 hover:underline',
      )}
    >
      {item.label}
      {item.count ? (
        <span className={`rounded-full px-2 text-xs leading-5 text-white ${item.alarm ? 'bg-red-900' : 'bg-main'}`}>
          {item.count}
          <span className="sr-only">{t('count')}</span>
        </span>
      ) : null}
    </AppLink>
  )
}
