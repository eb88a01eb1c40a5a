import { useRouter } from '@tanstack/react-router'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { clearDrafts } from '../kit/use-form.ts'
import { setLocale, useLocale, useText } from '../locale.ts'
import { shellLabels } from './shell.labels.ts'

export type ShellUser = { name: string; post?: string }

const item = 'px-4 py-2 outline-none data-focused:bg-blue-50 data-focused:shadow-[inset_4px_0_black]'

/** Who is at the screen, and what is theirs alone: language, sessions, sign-out. */
export const UserMenu = ({ user, onSignOut }: { user: ShellUser; onSignOut: () => void }) => {
  const t = useText(shellLabels)
  const locale = useLocale()
  const router = useRouter()
  const signOut = () => {
    clearDrafts()
    onSignOut()
  }
  return (
    <MenuTrigger>
      <Button className="rounded-8 px-2 py-1 hover:bg-solid-gray-50">
        <span className="sr-only">{t('userMenu')}：</span>
        {user.post && <span className="mr-3">{user.post}</span>}
        {user.name}
        <span aria-hidden="true" className="ml-1">
          ▾
        </span>
      </Button>
      <Popover placement="bottom end" className="min-w-56 rounded-8 border border-line bg-white py-1 shadow-1">
        <Menu aria-label={t('userMenu')} className="outline-none">
          <MenuItem className={item} onAction={() => setLocale(locale === 'ja' ? 'en' : 'ja')}>
            <span lang={locale === 'ja' ? 'en' : 'ja'}>{t('language')}</span>
          </MenuItem>
          <MenuItem className={item} onAction={() => router.history.push('/me/permissions')}>
            {t('permissions')}
          </MenuItem>
          <MenuItem className={item} onAction={() => router.history.push('/me/sessions')}>
            {t('sessions')}
          </MenuItem>
          <MenuItem className={item} onAction={signOut}>
            {t('signOut')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
