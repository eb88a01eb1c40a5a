import { useState } from 'react'
import { AppLink } from '../kit/AppLink.tsx'
import { Button } from '../kit/Button.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Pager } from '../kit/Pager.tsx'
import { SearchBox } from '../kit/SearchBox.tsx'
import { StateMark } from '../kit/StateMark.tsx'
import { states } from '../kit/states.labels.ts'
import { Table } from '../kit/Table.tsx'
import type { Column, Sort } from '../kit/table-types.ts'

type Terminal = { id: string; place: string; count: number; state: (typeof states)[number] }

const all: Terminal[] = Array.from({ length: 30 }, (_, index) => ({
  id: `TG-${String(index + 1).padStart(3, '0')}`,
  place: ['津川市', '本庁', '広瀬町'][index % 3] ?? '',
  count: index * 137,
  state: states[index % states.length] ?? 'unknown',
}))

const columns: Column<Terminal>[] = [
  {
    key: 'id',
    header: '端末',
    rowHeader: true,
    sortable: true,
    cell: ({ id }) => <AppLink href="/_kit">{id}</AppLink>,
  },
  { key: 'place', header: '設置場所', sortable: true, cell: ({ place }) => place },
  { key: 'count', header: '件数', align: 'end', cell: ({ count }) => count.toLocaleString('ja-JP') },
  { key: 'state', header: '状態', cell: ({ state }) => <StateMark state={state} size="sm" /> },
]

export const GalleryTable = () => {
  const [sort, setSort] = useState<Sort>({ key: 'id', direction: 'ascending' })
  const [keys, onChange] = useState<ReadonlySet<string>>(new Set(['TG-002']))
  const [text, setText] = useState('')
  const rows = all.filter(({ id, place }) => `${id}${place}`.includes(text))
  return (
    <div className="grid gap-3">
      <SearchBox label="端末をさがす" value={text} onSearch={setText} />
      <Table
        caption="端末の一覧"
        {...{ columns, rows, sort }}
        rowKey={({ id }) => id}
        rowLabel={({ id }) => id}
        onSort={setSort}
        selection={{ keys, onChange }}
        currentKey="TG-003"
        empty={
          <EmptyState
            title="該当する端末がありません"
            reason="さがす言葉に合う端末が台帳にありません。"
            next="言葉を変えるか、条件を消してください。"
            action={<Button onPress={() => setText('')}>条件を消す</Button>}
          />
        }
      />
      <Pager shown={rows.length} total={1284} onNext={() => undefined} />
    </div>
  )
}
