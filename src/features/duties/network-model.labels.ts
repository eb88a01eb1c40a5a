import type { Message } from '../../core/errors.ts'

/** 三層の対策のモデル (総務省ガイドライン 3); a body without the three layers has none. */
export const modelLabels = {
  none: { ja: 'どのモデルでもない', en: 'None of the models' },
  alpha: { ja: 'αモデル', en: 'Model α' },
  alphaPrime: { ja: 'α´モデル', en: 'Model α´' },
  beta: { ja: 'βモデル', en: 'Model β' },
  betaPrime: { ja: 'β´モデル', en: 'Model β´' },
} as const satisfies Record<string, Message>

export const modelMeanings = {
  none: {
    ja: 'LGWAN接続系がないなど、三層の対策をとっていない。',
    en: 'Without an LGWAN zone, or otherwise not in three layers.',
  },
  alpha: { ja: '業務端末をLGWAN接続系に置く。', en: 'Work terminals stand in the LGWAN zone.' },
  alphaPrime: {
    ja: 'αモデルに加え、LGWAN接続系から決められたクラウドに直接つなぐ。',
    en: 'α, and from the LGWAN zone straight to named cloud services.',
  },
  beta: {
    ja: '主な業務端末をインターネット接続系に置く。重要な情報資産は置かない。',
    en: 'Main terminals stand in the internet zone, without important assets.',
  },
  betaPrime: {
    ja: 'βモデルに加え、文書管理・財務会計などの業務システムもインターネット接続系に置く。',
    en: 'β, and document and accounting systems stand in the internet zone too.',
  },
} as const satisfies Record<string, Message>
