import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { misplacedLabels } from '../zones.labels.ts'
import { misplacedReasons } from '../zones.schema.ts'
import type { Zone } from './zones-api.ts'
import { zonesText } from './zones.text.ts'

/** Whether everything in a zone fits there; what does not, by reason. Symbol and words, not colour alone. */
export const MisplacedMark = ({ zone: { misplaced } }: { zone: Pick<Zone, 'misplaced'> }) => {
  const t = useText(zonesText)
  const reason = useText(misplacedLabels)
  if (misplaced.assets === 0) return <>{t('fits')}</>
  return (
    <span className="flex flex-col items-start gap-1">
      <Tag tone="red">▲ {t('wrong', { n: misplaced.assets })}</Tag>
      {misplacedReasons
        .filter((code) => misplaced[code] > 0)
        .map((code) => (
          <span key={code} className="text-xs">
            {t('times', { word: reason(code), n: misplaced[code] })}
          </span>
        ))}
    </span>
  )
}
