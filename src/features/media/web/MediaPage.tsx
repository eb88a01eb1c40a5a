import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { bulkFields } from '../../registers/web/bulk-fields.ts'
import { RegisterList } from '../../registers/web/RegisterList.tsx'
import type { ListAsked } from '../../registers/web/register-list.types.ts'
import { mediumColumns } from '../media-columns.schema.ts'
import { BookLinks } from './BookLinks.tsx'
import { client, type MediumRow, query } from './media-api.ts'
import { mediaText } from './media.text.ts'
import { useMediumColumns, useMediumFilters } from './medium-list-columns.tsx'

const useMedia = (input: ListAsked) =>
  useQuery({ ...query.media.list.queryOptions({ input }), placeholderData: keepPreviousData })

/** 電磁的記録媒体管理台帳. */
export const MediaPage = () => {
  const t = useText(mediaText)
  const locale = useLocale()
  return (
    <RegisterList<MediumRow>
      register="media"
      path="/media"
      title={t('title')}
      subtitle={t('subtitle')}
      searchLabel={t('search')}
      columns={useMediumColumns()}
      filters={useMediumFilters()}
      firstFilters="standing=%3Dcurrent"
      rowName={(row) => `${row.number} ${row.name}`}
      useRows={useMedia}
      bulk={{
        fields: bulkFields(mediumColumns, locale),
        preview: client.media.previewBulk,
        confirm: client.media.confirmBulk,
      }}
      actions={
        <>
          <BookLinks here="/media" />
          <a
            href="/api/media-count-sheet.docx?filters=standing%3D%253Dcurrent"
            download
            className={buttonClass('tertiary', 'sm')}
          >
            {t('countSheet')}
          </a>
        </>
      }
    />
  )
}
