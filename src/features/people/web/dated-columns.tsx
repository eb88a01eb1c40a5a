import { Button } from '../../../web/kit/Button.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { Text } from '../../../web/locale.ts'
import type { peopleLabels } from '../people.labels.ts'

type Dated = { validFrom: string; validTo: string | null; current: boolean }

/** Span, standing and the way to end it, for rows that hold from a day to a day. */
export const datedColumns = <Row extends Dated>(
  t: Text<keyof typeof peopleLabels>,
  onEnd: ((row: Row) => void) | null,
): Column<Row>[] => [
  {
    key: 'span',
    header: t('span'),
    cell: ({ validFrom, validTo }) => (
      <>
        <DateText day={validFrom} />～{validTo && <DateText day={validTo} />}
      </>
    ),
  },
  {
    key: 'standing',
    header: t('standing'),
    cell: ({ current }) => <Tag tone={current ? 'blue' : 'plain'}>{t(current ? 'current' : 'notCurrent')}</Tag>,
  },
  ...(onEnd
    ? [
        {
          key: 'act',
          header: t('act'),
          cell: (row: Row) => (
            <Button variant="tertiary" size="sm" onPress={() => onEnd(row)}>
              {t('end')}
            </Button>
          ),
        },
      ]
    : []),
]
