import { useText } from '../../../web/locale.ts'
import type { ApprovalClass } from './approvals-api.ts'
import { classesText } from './classes.text.ts'

/** A condition as a line of the table of 決裁区分. */
export const useConditionWords = (): ((condition: ApprovalClass['condition']) => string) => {
  const t = useText(classesText)
  return ({ leastClass, leastAmount, tiers, emergency, unitIds, provenances }) =>
    [
      leastClass && `${t('leastClass')}：${leastClass}`,
      leastAmount !== undefined && `${t('leastAmount')}：${leastAmount.toLocaleString('ja-JP')}${t('yen')}`,
      tiers && t(tiers.includes('procedure') ? 'procedureTiers' : 'policyTiers'),
      emergency && t('emergency'),
      unitIds && `${t('unitIds')}：${unitIds.length}`,
      provenances && `${t('provenances')}：${provenances.join('・')}`,
    ]
      .filter(Boolean)
      .join('、') || t('always')
}
