import type { ReactNode } from 'react'
import { ToastRegion } from '../kit/ToastRegion.tsx'
import { useText } from '../locale.ts'
import { shellLabels } from './shell.labels.ts'

/** A page without navigation: sign-in, set-up, answers by link. */
export const PlainPage = ({ children, wide = false }: { children: ReactNode; wide?: boolean }) => {
  const t = useText(shellLabels)
  return (
    <div className="min-h-screen bg-solid-gray-50 px-4 py-8">
      <main
        id="main"
        tabIndex={-1}
        className={`mx-auto rounded-12 border border-line bg-white p-8 ${wide ? 'max-w-5xl' : 'max-w-xl'}`}
      >
        <p className="mb-4 font-700 tracking-wider">{t('product')}</p>
        {children}
      </main>
      <ToastRegion />
    </div>
  )
}
