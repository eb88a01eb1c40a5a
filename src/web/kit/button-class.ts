import { classNames } from './class-names.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'danger'
export type ButtonSize = 'sm' | 'md'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-main text-white border-main hover:bg-blue-1000 active:bg-blue-1200',
  secondary: 'bg-white text-main border-main hover:bg-blue-200 active:bg-blue-300',
  tertiary:
    'bg-transparent text-main border-transparent underline underline-offset-4 hover:bg-blue-50 hover:decoration-2',
  danger: 'bg-red-900 text-white border-red-900 hover:bg-red-1000 active:bg-red-1200',
}

/** The look of a button, for links that stand where a button would. */
export const buttonClass = (variant: ButtonVariant = 'primary', size: ButtonSize = 'md'): string =>
  classNames(
    'inline-flex items-center justify-center gap-2 rounded-8 border font-700 no-underline whitespace-nowrap',
    'disabled:bg-solid-gray-50 disabled:text-solid-gray-600 disabled:border-solid-gray-300 disabled:no-underline',
    size === 'sm' ? 'min-h-8 px-3 text-sm' : 'min-h-10 px-4',
    variants[variant],
  )
