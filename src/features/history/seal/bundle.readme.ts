/** What stands in every bundle, for whoever opens it without us; docs/history-verification.md says it at length. */
export const bundleReadme = [
  'History of one organisation, kept by Sakimori. One JSON object per line.',
  '1. Row: digest = SHA-256(salt + payload), both as the text given here, in UTF-8. payload null: purged after its retention, the digest stands for it. legacy: SHA-256(bytes of salt + RFC 8785 form of payload).',
  '2. Leaf: SHA-256(0x00 + digest). Node: SHA-256(0x01 + left + right) (RFC 6962, 2.1). Rows stand in the tree at their index, without a gap.',
  '3. before and after of the first line are the roots of the complete subtrees left and right of the rows; with the leaves they give the root in note.',
  '4. note is a C2SP signed note (tlog-checkpoint); its Ed25519 signature is checked with verifierKey. Compare verifierKey and root with a checkpoint that was printed or kept earlier.',
  '5. proof of a checkpoint is the RFC 6962 consistency proof (2.1.2) from it to note.',
  '手順の日本語版は docs/history-verification.md にあります。',
].join('\n')
