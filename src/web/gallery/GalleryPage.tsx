import { useState } from 'react'
import { Banner } from '../kit/Banner.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { SearchBox } from '../kit/SearchBox.tsx'
import { showToast } from '../kit/toast.ts'
import { Tabs } from '../kit/Tabs.tsx'
import { AppShell } from '../layout/AppShell.tsx'
import { Page } from '../layout/Page.tsx'
import { GalleryForm } from './GalleryForm.tsx'
import { GalleryMessages } from './GalleryMessages.tsx'
import { GallerySide } from './GallerySide.tsx'
import { GalleryStates } from './GalleryStates.tsx'
import { GalleryTable } from './GalleryTable.tsx'

const nav = [
  [
    { label: '方針の現在', href: '/_kit' },
    { label: '今月やること', href: '/_kit/todo', count: 7 },
    { label: '年間計画', href: '/_kit/plan' },
  ],
  [
    { label: '文書', href: '/_kit/documents' },
    { label: '情報資産', href: '/_kit/assets' },
    { label: 'インシデント', href: '/_kit/incidents', count: 1, alarm: true },
    { label: '情報セキュリティ監査', href: '/_kit/audits' },
  ],
  [
    { label: '組織・役割', href: '/_kit/roles' },
    { label: '設定', href: '/_kit/settings' },
  ],
]

/** Every component of the kit on one page, for looking at it while it is built. Not part of a production build. */
export const GalleryPage = () => {
  const [tab, setTab] = useState(window.location.hash.slice(1) || 'states')
  const [text, setText] = useState('')
  const items = [
    { id: 'states', label: '状態', count: 6, content: <GalleryStates /> },
    { id: 'table', label: '一覧', content: <GalleryTable /> },
    { id: 'form', label: '入力', content: <GalleryForm /> },
    { id: 'messages', label: '知らせ', content: <GalleryMessages /> },
  ]
  return (
    <AppShell
      organisation="見本県後期高齢者医療広域連合"
      user={{ name: '佐伯 美緒', post: '総務課 課長補佐' }}
      onSignOut={() => showToast('info', 'サインアウトしました。')}
      nav={nav}
      path="/_kit"
      search={
        <SearchBox
          compact
          label="全体をさがす"
          placeholder="条文・資産・人・事案をさがす"
          value={text}
          onSearch={setText}
        />
      }
      notice={text && <Banner kind="info" title={`「${text}」をさがしました`} live />}
    >
      <Page sideLabel="選んだもの" side={<GallerySide />}>
        <PageHeader
          title="情報セキュリティ基本方針"
          crumbs={[{ label: '文書', href: '/_kit' }, { label: '基本方針' }]}
          subtitle={
            <>
              <span>第3版　令和8年4月1日施行</span>
              <span>公開・自己評価</span>
            </>
          }
          printable
        />
        <Tabs label="部品" items={items} selected={tab} onSelect={setTab} />
      </Page>
    </AppShell>
  )
}
