import { useState } from 'react'
import { AssuranceTag } from '../kit/AssuranceTag.tsx'
import { CountsBar } from '../kit/CountsBar.tsx'
import { DateText } from '../kit/DateText.tsx'
import { StateMark } from '../kit/StateMark.tsx'
import { states } from '../kit/states.labels.ts'
import { Tag } from '../kit/Tag.tsx'

const heads = [
  { title: '第1号 組織', counts: { met: 9, unknown: 1 } },
  { title: '第2号 分類', counts: { met: 5, partly: 2, unknown: 1 } },
  { title: '第3号 物理', counts: { met: 4, exempted: 1, unknown: 3 } },
  { title: '第4号 人的', counts: { met: 6, unknown: 4 } },
  { title: '第5号 技術', counts: { met: 12, unmet: 2, unknown: 10 } },
  { title: '第6号 運用', counts: { met: 5, unknown: 6 } },
  { title: '第7号 委託', counts: { met: 4, partly: 2, unknown: 4 } },
  { title: '第8号 評価', counts: { met: 2, unknown: 4, notApplicable: 1 } },
]

export const GalleryStates = () => {
  const [head, setHead] = useState('第3号 物理')
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-4 xl:grid-cols-8 gap-2">
        {heads.map(({ title, counts }) => (
          <CountsBar key={title} {...{ title, counts }} selected={title === head} onPress={() => setHead(title)} />
        ))}
      </div>
      {(['sm', 'md', 'lg'] as const).map((size) => (
        <div key={size} className="flex flex-wrap gap-4">
          {states.map((state) => (
            <StateMark key={state} {...{ state, size }} />
          ))}
        </div>
      ))}
      <StateMark state="partly" detail="不適合2・未確認12／40" />
      <div className="flex flex-wrap gap-2">
        <AssuranceTag assurance="C" kind="registerCheck" date="2026-11-22" />
        <AssuranceTag assurance="B" kind="configurationCheck" date="2026-10-31" />
        <AssuranceTag assurance="D" kind="declaration" date="2026-09-01" />
        <Tag>既定値</Tag>
        <Tag tone="blue">法令</Tag>
        <Tag tone="green">組織の決定</Tag>
        <Tag tone="yellow">照会事項</Tag>
        <Tag tone="red">機密性3</Tag>
      </div>
      <p>
        <DateText day="2025-12-01" both />／<DateText day="2025-04-01" precision="fiscalYear" both />
      </p>
    </div>
  )
}
