import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { useText } from '../../../web/locale.ts'
import { AgendaItem } from './AgendaItem.tsx'
import type { Meeting } from './committee-api.ts'
import { committeeText } from './committee.text.ts'

/** The agenda in its order, each matter with its paper and, once the meeting was held, what came of it. */
export const AgendaSection = ({ meeting, writes }: { meeting: Meeting; writes: boolean }) => {
  const t = useText(committeeText)
  return (
    <section>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-700">{t('agenda')}</h2>
        {writes && (
          <AppLink
            plain
            href={`/committee/${meeting.id}/agenda`}
            className={`no-print ${buttonClass('secondary', 'sm')}`}
          >
            {t('changeAgenda')}
          </AppLink>
        )}
      </div>
      {meeting.items.length === 0 ? (
        <EmptyState title={t('noAgenda')} next={writes && t('noAgendaNext')} />
      ) : (
        <ol className="border-t border-line">
          {meeting.items.map((item, index) => (
            <AgendaItem key={item.id} {...{ meeting, item, writes }} number={index + 1} />
          ))}
        </ol>
      )}
    </section>
  )
}
