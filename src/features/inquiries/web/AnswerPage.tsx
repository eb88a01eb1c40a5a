import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { answerText } from '../answer.text.ts'
import { inquiriesText } from '../inquiries.text.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { client, query } from './inquiries-api.ts'

/** Answering while signed in: a unit for itself, or the office for what came on paper. */
export const AnswerPage = () => {
  const { targetId: id = '' } = useParams({ strict: false }) as { targetId?: string }
  const t = useText(answerText)
  const list = useText(inquiriesText)
  const { may } = useMay()
  const office = may('inquiries.write')
  const [paper, setPaper] = useState(false)
  // What is being filled in is never thrown away by a look at another window.
  const found = useQuery({ ...query.inquiries.form.queryOptions({ input: { id } }), staleTime: Infinity, gcTime: 0 })
  return (
    <Page>
      <Fetched query={found}>
        {(form) => (
          <>
            <PageHeader
              title={`${form.title}（${form.unitName}）`}
              crumbs={[{ label: list('title'), href: '/inquiries' }, { label: form.unitName }]}
              printable
            />
            <AnswerForm
              form={form}
              byLink={false}
              save={(rows) => client.inquiries.saveDraft({ id, rows })}
              submit={(by) => client.inquiries.submit({ id, by, way: paper ? 'paper' : 'link' })}
              extra={office && <Checkbox label={t('paper')} value={paper} onChange={setPaper} />}
            />
          </>
        )}
      </Fetched>
    </Page>
  )
}
