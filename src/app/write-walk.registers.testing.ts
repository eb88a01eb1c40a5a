import { fileOf } from '../features/documents/documents.fixture.ts'
import type { Writes, WriteWalk } from './write-walk.testing.ts'

type Look = Awaited<ReturnType<WriteWalk['admin']['assets']['lookAtFile']>>
export const layoutOf = ({ tables }: Look) =>
  JSON.stringify(
    tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
  )
export const carried = { takenFrom: '情報政策課', carriedBy: '山田', medium: 'USBメモリ 3号' }
export const csv = (...lines: string[]) => fileOf(lines.join('\n'), '台帳.csv')

/** Registers of things: what they hold, their imports and their bulk edits. One table for each register. */
export const registerWrites = (walk: WriteWalk): Writes => ({
  ...assetWrites(walk),
  ...areaWrites(walk),
  ...systemWrites(walk),
  ...demarcationWrites(walk),
  ...zoneWrites(walk),
})

const registers = [
  'assets',
  'areas',
  'entries',
  'facilities',
  'demarcations',
  'media',
  'stores',
  'systems',
  'systemAccounts',
  'terminals',
  'connections',
] as const
type Register = (typeof registers)[number]

/** Asks nothing but a question, whatever the register. */
export const registerQuestions = Object.fromEntries(
  registers.flatMap((register) =>
    ['lookAtFile', 'previewImport', 'refusedSheet', 'previewBulk'].map((verb) => [`${register}.${verb}`, 'asks']),
  ),
)

/** An import writes a row for itself (`register.import`) and one for each row of the file. */
export const importWrite = (walk: WriteWalk, register: Register, file: () => File | Promise<File>, records = 2) => ({
  [`${register}.confirmImport`]: async () => {
    const given = await file()
    const layout = layoutOf(await walk.admin[register].lookAtFile({ file: given }))
    const { plan } = await walk.admin[register].previewImport({ file: given, layout })
    return [() => walk.admin[register].confirmImport({ file: given, layout, plan, ...carried }), records] as const
  },
})

export const bulkWrite = (
  walk: WriteWalk,
  register: Register,
  arrange: () => Promise<string>,
  field: { key: string; value: string },
) => ({
  [`${register}.confirmBulk`]: async () => {
    const input = { ids: [await arrange()], ...field }
    const { plan } = await walk.admin[register].previewBulk(input)
    return [() => walk.admin[register].confirmBulk({ ...input, plan })] as const
  },
})

const assetWrites = (walk: WriteWalk): Writes => {
  const asset = async () => (await walk.admin.assets.create({ name: walk.name('資産'), medium: 'paper' })).id
  const assessment = async () =>
    (await walk.admin.assets.createAssessment({ name: walk.name('評価書'), kind: 'basic', assetIds: [] })).id
  const view = () => walk.admin.registers.saveView({ register: 'assets', name: walk.name('見方'), query: {} })
  return {
    'assets.create': async () => [asset],
    'assets.update': async () => {
      const id = await asset()
      return [() => walk.admin.assets.update({ id, place: '書庫' })]
    },
    'assets.createAssessment': async () => [assessment],
    'assets.updateAssessment': async () => {
      const id = await assessment()
      return [() => walk.admin.assets.updateAssessment({ id, kind: 'full' })]
    },
    ...importWrite(walk, 'assets', () => csv('番号,名称,媒体', 'W-1,取込み資産,紙')),
    ...bulkWrite(walk, 'assets', asset, { key: 'place', value: '地下書庫' }),
    'registers.saveView': async () => [view],
    'registers.updateView': async () => {
      const { id } = await view()
      return [() => walk.admin.registers.updateView({ id, shared: true })]
    },
    'registers.removeView': async () => {
      const { id } = await view()
      return [() => walk.admin.registers.removeView({ id })]
    },
    'levels.update': async () => {
      const level = (await walk.admin.levels.get({})).sets[0]?.levels[0]
      return [() => walk.admin.levels.update({ id: level?.id ?? '', name: '改称した段階', rules: [] })]
    },
    'levels.addHolding': async () => {
      const containerId = (await walk.admin.media.create({ name: walk.name('入れ物'), kind: 'usb' })).id
      const contentId = await asset()
      return [() => walk.admin.levels.addHolding({ containerId, contentId })]
    },
    'levels.endHolding': async () => {
      const containerId = (await walk.admin.media.create({ name: walk.name('入れ物'), kind: 'usb' })).id
      const { id } = await walk.admin.levels.addHolding({
        containerId,
        contentId: await asset(),
        validFrom: '2026-11-01',
      })
      return [() => walk.admin.levels.endHolding({ id, validTo: '2026-11-22' })]
    },
  }
}

const areaWrites = (walk: WriteWalk): Writes => {
  const area = async () => (await walk.admin.areas.create({ name: walk.name('電算室'), kind: 'serverRoom' })).id
  const entry = async () =>
    (await walk.admin.entries.create({ areaId: await area(), day: '2026-11-20', enteredAt: '9:00', who: '保守 太郎' }))
      .id
  const facility = async () => (await walk.admin.facilities.create({ name: walk.name('電源'), kind: 'ups' })).id
  const place = { key: 'place', value: '2階' }
  return {
    'areas.create': async () => [area],
    'areas.update': async () => {
      const id = await area()
      return [() => walk.admin.areas.update({ id, place: '3階' })]
    },
    'areas.checkMonth': async () => {
      const id = await area()
      await walk.admin.entries.create({ areaId: id, day: '2026-11-20', enteredAt: '9:00', who: '保守 太郎' })
      return [() => walk.admin.areas.checkMonth({ id, month: '2026-11-01' })]
    },
    ...importWrite(walk, 'areas', () => csv('番号,名称,区分', 'W-R1,取込み室,書庫')),
    ...bulkWrite(walk, 'areas', area, place),
    'entries.create': async () => {
      const areaId = await area()
      return [() => walk.admin.entries.create({ areaId, day: '2026-11-20', enteredAt: '9:00', who: '保守 太郎' })]
    },
    'entries.update': async () => {
      const id = await entry()
      return [() => walk.admin.entries.update({ id, leftAt: '10:00' })]
    },
    ...bulkWrite(walk, 'entries', entry, { key: 'note', value: '確認済み' }),
    'facilities.create': async () => [facility],
    'facilities.update': async () => {
      const id = await facility()
      return [() => walk.admin.facilities.update({ id, inspectionMonths: 6 })]
    },
    'facilities.addInspection': async () => {
      const id = await facility()
      return [
        () => walk.admin.facilities.addInspection({ id, inspectedOn: '2026-11-20', by: '保守会社', result: 'good' }),
      ]
    },
    ...importWrite(walk, 'facilities', () => csv('番号,名称,種類', 'W-F1,取込み空調,空調')),
    ...bulkWrite(walk, 'facilities', facility, { key: 'note', value: '更新予定' }),
  }
}

const systemWrites = (walk: WriteWalk): Writes => {
  const system = async () => (await walk.admin.systems.create({ name: walk.name('システム'), kind: 'system' })).id
  const terminal = async () => (await walk.admin.terminals.create({ name: walk.name('端末'), kind: 'terminal' })).id
  const paper = { kind: 'procedure' as const, title: '接続手順書' }
  const document = async () => (await walk.admin.systems.addDocument({ id: await system(), ...paper })).id
  const outside = csv('端末名,暗号化', 'PC-1,有効')
  const given = async () => ({
    file: outside,
    layout: layoutOf(await walk.admin.outsideLists.lookAtFile({ file: outside })),
    kind: 'antivirus' as const,
    source: '認証サーバ',
    takenOn: '2026-11-20',
    ...carried,
  })
  return {
    'systems.create': async () => [system],
    'systems.update': async () => {
      const id = await system()
      return [() => walk.admin.systems.update({ id, place: '電算室' })]
    },
    'systems.addDocument': async () => {
      const id = await system()
      return [() => walk.admin.systems.addDocument({ id, ...paper })]
    },
    'systems.updateDocument': async () => {
      const id = await document()
      return [() => walk.admin.systems.updateDocument({ id, ...paper, edition: '第2版' })]
    },
    'systems.removeDocument': async () => {
      const id = await document()
      return [() => walk.admin.systems.removeDocument({ id })]
    },
    ...importWrite(walk, 'systems', () => csv('番号,名称,種類', 'W-S1,取込みシステム,システム')),
    ...bulkWrite(walk, 'systems', system, { key: 'place', value: '電算室' }),
    'terminals.create': async () => [terminal],
    'terminals.update': async () => {
      const id = await terminal()
      return [() => walk.admin.terminals.update({ id, multiFactor: 'yes' })]
    },
    ...importWrite(walk, 'terminals', () => csv('番号,名称,種類', 'W-T1,取込み端末,端末')),
    ...bulkWrite(walk, 'terminals', terminal, { key: 'place', value: '窓口' }),
    'outsideLists.import': async () => {
      const input = await given()
      // The list and the import it came by are two records.
      return [() => walk.admin.outsideLists.import(input), 2]
    },
    'outsideLists.rematch': async () => {
      const { id } = await walk.admin.outsideLists.import({ ...(await given()), takenOn: '2026-11-21' })
      await walk.admin.terminals.create({ name: 'PC-1', kind: 'terminal' })
      return [() => walk.admin.outsideLists.rematch({ id })]
    },
    'outsideLists.remove': async () => {
      const { id } = await walk.admin.outsideLists.import({ ...(await given()), takenOn: '2026-11-22' })
      return [() => walk.admin.outsideLists.remove({ id })]
    },
  }
}

const demarcationWrites = (walk: WriteWalk): Writes => {
  const terminal = async () => (await walk.admin.terminals.create({ name: walk.name('窓口端末'), kind: 'terminal' })).id
  const memorandum = async () => {
    const partyId = await walk.memberBody()
    const signed = { title: '覚書', signedOn: '2026-04-01', validTo: '2027-03-31' }
    return (await walk.admin.demarcations.createMemorandum({ partyId, kind: 'memorandum', ...signed })).id
  }
  return {
    'demarcations.assign': async () => {
      const objectIds = [await terminal()]
      const partyId = await walk.memberBody()
      return [() => walk.admin.demarcations.assign({ objectIds, responsibilities: ['physical'], partyId })]
    },
    'demarcations.createMemorandum': async () => {
      const partyId = await walk.memberBody()
      const signed = { title: '覚書', signedOn: '2026-04-01', validTo: '2027-03-31' }
      return [() => walk.admin.demarcations.createMemorandum({ partyId, kind: 'memorandum', ...signed })]
    },
    'demarcations.updateMemorandum': async () => {
      const id = await memorandum()
      return [() => walk.admin.demarcations.updateMemorandum({ id, title: '覚書（改）' })]
    },
    'demarcations.withdrawMemorandum': async () => {
      const id = await memorandum()
      return [() => walk.admin.demarcations.withdrawMemorandum({ id, reason: '締結し直す' })]
    },
  }
}

const zoneWrites = (walk: WriteWalk): Writes => {
  const zone = async () => (await walk.admin.zones.create({ code: walk.name('Z'), name: walk.name('領域') })).id
  const external = { kind: 'external' as const, purpose: '業務', peer: '相手' }
  const connect = (fromZoneId: string) =>
    walk.admin.connections.create({ name: walk.name('通信'), fromZoneId, ...external })
  const connection = async () => (await connect(await zone())).id
  const word = {
    title: '設定確認書',
    signedBy: '保守業者',
    signedOn: '2026-11-20',
    statement: '遮断している',
    sha256: 'a'.repeat(64),
  }
  const confirm = (objectId: string) =>
    walk.admin.configurations.create({ ...word, objects: JSON.stringify([objectId]) })
  const confirmation = async () => (await confirm(await zone())).id
  const choose = () =>
    walk.admin.networkModel.choose({
      model: 'alpha',
      decision: { decidedOn: '2026-11-01', decidedBy: '統括情報セキュリティ責任者' },
    })
  return {
    'zones.create': async () => [zone],
    'zones.update': async () => {
      const id = await zone()
      return [() => walk.admin.zones.update({ id, reachesInternet: true })]
    },
    'zones.changeMatrix': async () => {
      const pair = { fromZoneId: await zone(), toZoneId: await zone(), traffic: 'sanitised' as const }
      return [() => walk.admin.zones.changeMatrix({ pairs: [pair] })]
    },
    // Two zones, each a record of its own.
    'zones.adopt': async () => [() => walk.admin.zones.adopt({ set: 'twoZones' }), 2],
    'connections.create': async () => {
      const from = await zone()
      return [() => connect(from)]
    },
    'connections.update': async () => {
      const id = await connection()
      return [() => walk.admin.connections.update({ id, port: '443' })]
    },
    ...importWrite(walk, 'connections', async () => {
      const name = walk.name('取込み領域')
      await walk.admin.zones.create({ code: walk.name('Z'), name })
      return csv('許可番号,通信の名称,区分,領域,相手先,目的', `W-C1,取込み通信,外部接続,${name},相手,業務`)
    }),
    ...bulkWrite(walk, 'connections', connection, { key: 'approver', value: '統括' }),
    'configurations.create': async () => {
      const about = await zone()
      return [() => confirm(about)]
    },
    'configurations.compare': async () => {
      const id = await confirmation()
      return [() => walk.admin.configurations.compare({ id, sha256: 'b'.repeat(64) })]
    },
    'configurations.withdraw': async () => {
      const id = await confirmation()
      return [() => walk.admin.configurations.withdraw({ id, reason: '相手を誤った' })]
    },
    // Chosen before, so that no measure is left to be taken up: the decision is the one record.
    'networkModel.choose': async () => {
      await choose()
      return [choose]
    },
  }
}
