import type { Dictionary } from '../../web/locale.ts'

export const frameLabels = {
  sample: {
    ja: 'これは見本の団体です。架空の内容なので、自由に触って構いません。',
    en: 'This is the sample body. Everything in it is invented; feel free to try things.',
  },
  sampleDelete: { ja: '見本を消す', en: 'Delete the sample' },
  notFound: { ja: 'ページが見つかりません', en: 'Page not found' },
  notFoundWhy: {
    ja: 'アドレスが変わったか、途中で切れている可能性があります。',
    en: 'The address has changed or was cut off.',
  },
  toHome: { ja: '最初のページへ戻る', en: 'Back to the first page' },
  failed: { ja: 'この画面を表示できませんでした', en: 'This page could not be shown' },
  failedNext: {
    ja: '読み込み直してください。保存済みの内容は失われていません。続くときは、時刻と行っていた操作を管理者に伝えてください。',
    en: 'Load the page again. Nothing that was saved is lost. If it goes on, tell the administrator the time and what you were doing.',
  },
  reload: { ja: '読み込み直す', en: 'Load again' },
} satisfies Dictionary
