import type { Dictionary } from '../../../web/locale.ts'

export const startLabels = {
  title: { ja: 'どこから始めますか', en: 'Where would you like to begin?' },
  intro: {
    ja: '団体と管理者の登録が済みました。次の三つから選べます。あとで別の道も使えます。',
    en: 'Your body and its administrator are registered. Choose one of three; the others stay open.',
  },
  importTitle: { ja: '文書を取り込む', en: 'Import our documents' },
  importWhy: {
    ja: '基本方針・対策基準・実施手順が手元にあるとき。Word、PDF、テキスト、例規のHTMLが使えます。',
    en: 'You have a basic policy, a standard or procedures as Word, PDF, text or HTML files.',
  },
  modelTitle: { ja: 'ひな形から始める', en: 'Start from the model' },
  modelWhy: {
    ja: 'まだ文書がない、または作り直すとき。基本方針と対策基準の案を読み込み、自分の団体に合わせて直します。',
    en: 'You have no documents yet, or begin anew: drafts of a policy and a standard are loaded for you to adapt.',
  },
  sampleTitle: { ja: '見本を見る', en: 'Look around in the sample' },
  sampleWhy: {
    ja: '架空の広域連合で、運用が進んだときの画面を試せます。自分の団体の内容には影響しません。',
    en: 'An invented union shows how it looks in use. Your own body is not touched.',
  },
  modelButton: { ja: 'ひな形を読み込む', en: 'Load the model' },
  modelWhat: { ja: '行うこと', en: 'What happens' },
  model1: {
    ja: '基本方針と対策基準の案を、この団体の文書として取り込みます。',
    en: 'Drafts of a basic policy and a standard are taken in as documents of this body.',
  },
  model2: {
    ja: '読取りの確認画面へ進みます。確定するまで、方針の現在には表れません。',
    en: 'You come to the page where the reading is checked; nothing shows on the home page until you confirm it.',
  },
  model3: {
    ja: '文の言い回しや組織名は、確定の前に自分の団体に合わせて直してください。',
    en: 'Adapt the wording and the names of your offices before you confirm.',
  },
  modelLoaded: { ja: 'ひな形を読み込みました', en: 'The model was loaded' },
  toReview: { ja: '「{title}」の読取りを確認する', en: 'Check the reading of “{title}”' },
  policy: { ja: '基本方針', en: 'basic policy' },
  standard: { ja: '対策基準', en: 'standard' },
} satisfies Dictionary
