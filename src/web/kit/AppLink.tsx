import { useRouter } from '@tanstack/react-router'
import type { ComponentProps, MouseEvent } from 'react'
import { classNames } from './class-names.ts'

type AppLinkProps = Omit<ComponentProps<'a'>, 'href'> & { href: string; plain?: boolean }

/** A link inside the application by address; opens in place, or in a new tab when the person asks the browser for one. */
export const AppLink = ({ href, plain = false, className, onClick, ...rest }: AppLinkProps) => {
  const router = useRouter()
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const special = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
    if (event.defaultPrevented || special || rest.target || rest.download !== undefined) return
    event.preventDefault()
    router.history.push(href)
  }
  const look = plain ? '' : 'text-main underline underline-offset-2 hover:decoration-2 active:text-orange-800'
  return <a {...rest} href={href} onClick={open} className={classNames(look, className)} />
}
