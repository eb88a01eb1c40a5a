import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { useText } from '../locale.ts'
import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class.ts'
import { kitLabels } from './kit.labels.ts'
import { Spinner } from './Spinner.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import type { ReactNode } from 'react'

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'isPending' | 'isDisabled'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  /** Shows that work goes on; further presses do nothing, the focus stays. */
  pending?: boolean
  disabled?: boolean
  children: ReactNode
}

export const Button = ({ variant, size, pending = false, disabled = false, children, ...rest }: ButtonProps) => {
  const t = useText(kitLabels)
  return (
    <AriaButton {...rest} isPending={pending} isDisabled={disabled} className={buttonClass(variant, size)}>
      {pending && <Spinner />}
      {children}
      {pending && <VisuallyHidden>{t('working')}</VisuallyHidden>}
    </AriaButton>
  )
}
