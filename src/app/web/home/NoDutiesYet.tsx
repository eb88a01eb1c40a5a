import { useMay } from '../../../features/auth/web/use-may.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { useText } from '../../../web/locale.ts'
import { homeText } from './home.text.ts'

type NoDutiesYetProps = {
  revisionId: string
  /** Another bound body than the first is shown: the document may well oblige the others. */
  bodyOnly: boolean
}

/** A document in force on which no duty rests yet, with the way to the matching. */
export const NoDutiesYet = ({ revisionId, bodyOnly }: NoDutiesYetProps) => {
  const t = useText(homeText)
  const { everywhere } = useMay()
  if (bodyOnly) {
    return (
      <div className="no-print mb-3">
        <EmptyState title={t('noDutiesOfBody')} reason={t('noDutiesOfBodyWhy')} />
      </div>
    )
  }
  return (
    <div className="no-print mb-3">
      <EmptyState
        title={t('noDuties')}
        next={t('noDutiesNext')}
        action={
          everywhere('duties.write') && (
            <AppLink plain href={`/revisions/${revisionId}/matching`} className={buttonClass('secondary', 'sm')}>
              {t('openMatching')}
            </AppLink>
          )
        }
      />
    </div>
  )
}
