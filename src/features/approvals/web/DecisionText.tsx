import { DateText } from '../../../web/kit/DateText.tsx'

type DecisionTextProps = { decision: { decidedOn: string; decidedBy: string; documentNumber: string } }

/** By whom, when and under which number something was decided, in one line. */
export const DecisionText = ({ decision: { decidedOn, decidedBy, documentNumber } }: DecisionTextProps) => (
  <>
    <DateText day={decidedOn} both />　{[decidedBy, documentNumber].filter(Boolean).join('　')}
  </>
)
