import { useState } from 'react'
import { Banner } from '../kit/Banner.tsx'
import { Button } from '../kit/Button.tsx'
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx'
import { Disclosure } from '../kit/Disclosure.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { ProgressBar } from '../kit/ProgressBar.tsx'
import { Skeleton } from '../kit/Skeleton.tsx'
import { showToast } from '../kit/toast.ts'

export const GalleryMessages = () => {
  const [asking, setAsking] = useState(false)
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-3">
        <Button onPress={() => showToast('success', '登録しました。')}>登録する</Button>
        <Button variant="secondary">下書きを残す</Button>
        <Button variant="tertiary">取り消す</Button>
        <Button variant="danger" onPress={() => setAsking(true)}>
          廃棄済みにする
        </Button>
        <Button pending>送信する</Button>
        <Button disabled>使えません</Button>
      </div>
      <Banner kind="info" title="台帳の棚卸しを受け付けています">
        期限は令和7年12月25日です。
      </Banner>
      <Banner kind="success" title="27市町村のすべてが回答しました" />
      <Banner kind="warning" title="根拠資料の期限が近づいています">
        新しい資料を登録してください。
      </Banner>
      <Banner kind="error" title="取り込みできませんでした">
        3行目の日付を直してください。
      </Banner>
      <ProgressBar
        label="台帳を取り込んでいます"
        value={1200}
        max={5000}
        detail="1,200／5,000件。このページを離れても続きます。"
      />
      <Disclosure title="この状態の決まり方">規程と記録の両方がそろうと「適合」になります。</Disclosure>
      <EmptyState
        title="例外措置はありません"
        reason="承認された例外措置がここに並びます。"
        action={<Button size="sm">申請する</Button>}
      />
      <Skeleton lines={2} />
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title="端末 TG-014 を廃棄済みにしますか"
        consequences={['台帳の一覧から外れます。', '廃棄の記録は残り、取り消せません。']}
        confirmLabel="廃棄済みにする"
        onConfirm={() => showToast('success', '廃棄済みにしました。')}
      />
    </div>
  )
}
