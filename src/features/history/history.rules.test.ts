import { describe, expect, it } from 'vitest'
import { diffOf, nameOf, withoutBareIds, withoutTwins } from './history.rules.ts'

describe('diffOf', () => {
  it('lists what changed, was added or taken away, and nothing else', () => {
    const before = { id: '1', name: '総務課', kind: 'department', parentId: null, validTo: null }
    const after = { id: '1', name: '総務企画課', kind: 'department', parentId: 'p', validTo: '' }
    expect(diffOf(before, after)).toEqual([
      { field: 'name', before: '総務課', after: '総務企画課' },
      { field: 'parentId', before: null, after: 'p' },
    ])
    expect(diffOf(null, { name: '出納室', organisationId: 'o' })).toEqual([
      { field: 'name', before: null, after: '出納室' },
    ])
    expect(diffOf({ name: '出納室' }, null)).toEqual([{ field: 'name', before: '出納室', after: null }])
    expect(diffOf(null, null)).toEqual([])
  })

  it('opens nested records, joins lists and shortens what nobody reads to the end', () => {
    const changes = diffOf(null, {
      decision: { decidedOn: '2026-11-23', place: '', record: { retentionYears: 5 } },
      grants: [{ role: 'staff', scopeId: null }, { role: 'readOnly' }],
      text: 'あ'.repeat(500),
      on: false,
      count: 0,
    })
    expect(changes).toEqual([
      { field: 'decision.decidedOn', before: null, after: '2026-11-23' },
      { field: 'decision.record.retentionYears', before: null, after: '5' },
      { field: 'grants', before: null, after: 'role: staff、role: readOnly' },
      { field: 'text', before: null, after: `${'あ'.repeat(400)}…` },
      { field: 'on', before: null, after: 'false' },
      { field: 'count', before: null, after: '0' },
    ])
  })
})

describe('nameOf', () => {
  it('takes the newest name that the record bears', () => {
    expect(nameOf({ name: '旧' }, { name: '新' })).toBe('新')
    expect(nameOf({ title: '係長' }, null)).toBe('係長')
    expect(nameOf(null, { reason: '誤登録' })).toBe('')
  })
})

describe('withoutTwins', () => {
  it('leaves the name where the id reads the same, and both where they differ', () => {
    const post = { field: 'post', before: null, after: '係長' }
    const moved = { field: 'postId', before: '主査', after: '係長' }
    expect(withoutTwins([post, { ...post, field: 'postId' }])).toEqual([post])
    expect(withoutTwins([post, moved])).toEqual([post, moved])
  })
})

describe('withoutBareIds', () => {
  it('leaves out what is nothing but an id', () => {
    const id = '019d468d-ee80-70a5-857e-687d16633a00'
    const kept = { field: 'ownerPostId', before: id, after: '総務課長' }
    expect(withoutBareIds([{ field: 'signal', before: null, after: id }, kept])).toEqual([kept])
  })
})
