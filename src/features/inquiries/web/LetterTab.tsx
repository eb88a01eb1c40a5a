import { DateText } from '../../../web/kit/DateText.tsx'
import { DescriptionList } from '../../../web/kit/DescriptionList.tsx'
import { useText } from '../../../web/locale.ts'
import { DecisionText } from '../../approvals/web/DecisionText.tsx'
import { inquiriesText } from '../inquiries.text.ts'
import type { Inquiry } from './inquiries-api.ts'

/** What was asked of whom. */
export const LetterTab = ({ inquiry }: { inquiry: Inquiry }) => {
  const t = useText(inquiriesText)
  const { decision } = inquiry
  return (
    <DescriptionList
      items={[
        { term: t('name'), value: inquiry.title },
        { term: t('text'), value: <span className="whitespace-pre-wrap">{inquiry.text}</span> },
        { term: t('documentNumber'), value: inquiry.documentNumber || null },
        { term: t('decision'), value: decision && <DecisionText decision={decision} /> },
        { term: t('sender'), value: inquiry.sender || null },
        { term: t('askedOn'), value: inquiry.askedOn && <DateText day={inquiry.askedOn} both /> },
        { term: t('dueOn'), value: <DateText day={inquiry.dueOn} both /> },
        { term: t('contact'), value: <span className="whitespace-pre-wrap">{inquiry.contact || '–'}</span> },
        { term: t('columns'), value: inquiry.columns.map(({ header }) => header).join('、') },
        { term: t('link2'), value: inquiry.link ?? t('noLink') },
        { term: t('targets'), value: inquiry.targets.map(({ unitName }) => unitName).join('、') },
      ]}
    />
  )
}
