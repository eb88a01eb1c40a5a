import { useState } from 'react'
import { DescriptionList } from '../kit/DescriptionList.tsx'
import { StateMark } from '../kit/StateMark.tsx'
import { Tree } from '../kit/Tree.tsx'

const roles = [
  {
    id: 'ciso',
    label: '最高情報セキュリティ責任者',
    detail: '事務局長',
    children: [
      {
        id: 'head',
        label: '統括責任者',
        detail: '総務課長',
        children: [{ id: 'clerk', label: '担当者', detail: '佐伯' }],
      },
      { id: 'system', label: 'システム管理者', detail: '業務課長' },
    ],
  },
]

export const GallerySide = () => {
  const [role, setRole] = useState('head')
  return (
    <div className="grid gap-4">
      <h2 className="text-base font-700">6(3)① 個人番号利用事務系</h2>
      <DescriptionList
        items={[
          { term: '状態', value: <StateMark state="unmet" size="sm" /> },
          { term: '対象', value: '61台・3機器' },
          { term: '期限', value: '11月30日' },
          { term: '備考', value: undefined },
        ]}
      />
      <Tree label="役割" nodes={roles} selected={role} onSelect={setRole} />
    </div>
  )
}
