import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { kitLabels } from '../../../web/kit/kit.labels.ts'
import { useText } from '../../../web/locale.ts'
import { reviewLabels } from './review.labels.ts'
import type { Autosave } from './use-autosave.ts'

/** Whether what one sees is stored. */
export const SaveStatus = ({ saving }: { saving: Autosave }) => {
  const t = useText(reviewLabels)
  return (
    <span role="status" className="font-700">
      {t(saving.state.kind)}
    </span>
  )
}

/** What to do where it could not be stored. */
export const SaveProblem = ({
  saving: { state, flush },
  onReload,
}: {
  saving: Autosave
  onReload: () => Promise<void>
}) => {
  const t = useText(reviewLabels)
  const kit = useText(kitLabels)
  if (state.kind !== 'failed' && state.kind !== 'conflict') return null
  const { problem } = state
  const action =
    state.kind === 'conflict' ? (
      <Button size="sm" variant="secondary" onPress={() => void onReload()}>
        {t('reload')}
      </Button>
    ) : (
      <Button size="sm" variant="secondary" onPress={() => void flush()}>
        {t('again')}
      </Button>
    )
  return (
    <div className="mb-3">
      <Banner kind="error" title={t(state.kind)} actions={action} live>
        {problem.status === 0 ? kit('unreachable') : problem.message}
      </Banner>
    </div>
  )
}
