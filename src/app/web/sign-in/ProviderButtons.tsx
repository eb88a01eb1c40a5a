import { useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { signInLabels } from './sign-in.labels.ts'
import { type Choice, startExternal } from './sign-in.ts'

type ProviderButtonsProps = { code: string; address: string; choices: readonly Choice[] }

/** One button for each provider that has pages of its own; the browser leaves for it and comes back here. */
export const ProviderButtons = ({ code, address, choices }: ProviderButtonsProps) => {
  const t = useText(signInLabels)
  const [leaving, setLeaving] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const leave = async (id: string) => {
    setLeaving(id)
    setFailure(null)
    try {
      window.location.assign(await startExternal(code, id, address))
    } catch (error) {
      setFailure(problemOf(error).message)
      setLeaving(null)
    }
  }
  return (
    <section aria-label={t('byProvider')} className="mb-6 grid gap-3 border-b border-line pb-6">
      {failure && <Banner kind="error" title={failure} live />}
      {choices.map(({ id, name }) => (
        <Button
          key={id}
          variant="secondary"
          pending={leaving === id}
          disabled={leaving !== null && leaving !== id}
          onPress={() => void leave(id)}
        >
          {t('with', { name })}
        </Button>
      ))}
    </section>
  )
}
