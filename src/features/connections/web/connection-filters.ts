import { useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import type { RegisterFilter } from '../../registers/web/register-list.types.ts'
import { answerLabels, connectionLabels, directionLabels, kindLabels, methodLabels } from '../connections.labels.ts'
import { answers, connectionKinds, directions, methods } from '../connections.schema.ts'
import { connectionsText } from './connections.text.ts'

/** What the list of permitted connections can be narrowed by. */
export const useConnectionFilters = (): RegisterFilter[] => {
  const t = useText(connectionsText)
  const label = useText(connectionLabels)
  const kind = useText(kindLabels)
  const direction = useText(directionLabels)
  const method = useText(methodLabels)
  const answer = useText(answerLabels)
  return [
    {
      key: 'standing',
      label: t('standing'),
      kind: 'choice',
      quick: true,
      options: [
        { value: 'current', label: t('current') },
        { value: 'ended', label: t('ended') },
      ],
    },
    {
      key: 'kind',
      label: label('kind'),
      kind: 'choice',
      quick: true,
      options: connectionKinds.map((value) => ({ value, label: kind(value) })),
    },
    {
      key: 'breaksRule',
      label: t('rules'),
      kind: 'choice',
      quick: true,
      options: [
        { value: 'true', label: t('breaksRule') },
        { value: 'false', label: t('keepsRules') },
      ],
    },
    { key: 'fromZoneId', label: label('fromZoneId'), kind: 'pick', search: pickObjects('zone') },
    { key: 'toZoneId', label: label('toZoneId'), kind: 'pick', search: pickObjects('zone') },
    {
      key: 'peerReachesInternet',
      label: label('peerReachesInternet'),
      kind: 'choice',
      options: answers.map((value) => ({ value, label: answer(value) })),
    },
    {
      key: 'direction',
      label: label('direction'),
      kind: 'choice',
      options: directions.map((value) => ({ value, label: direction(value) })),
    },
    {
      key: 'method',
      label: label('method'),
      kind: 'choice',
      options: methods.map((value) => ({ value, label: method(value) })),
    },
    { key: 'unitId', label: label('unitId'), kind: 'pick', search: pickObjects('unit', 'memberBody') },
    { key: 'expiresOn', label: label('expiresOn'), kind: 'day' },
    { key: 'nextReview', label: label('nextReview'), kind: 'day' },
    { key: 'approvedOn', label: label('approvedOn'), kind: 'day' },
  ]
}
