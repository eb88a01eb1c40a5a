import { bulkWrite, carried, csv, importWrite, layoutOf } from './write-walk.registers.testing.ts'
import type { Writes, WriteWalk } from './write-walk.testing.ts'

/** Accounts of systems and their confirmations that ask nothing but a question. */
export const accountQuestions = Object.fromEntries(
  ['systemAccounts.lookAtExport', 'systemAccounts.previewExport', 'accountConfirmations.readSheet'].map((name) => [
    name,
    'asks',
  ]),
)

/** Accounts of systems: the register, exports of directories, people behind accounts, the ledger, confirmations. */
export const accountWrites = (walk: WriteWalk): Writes => {
  const system = async () => {
    const name = walk.name('基幹システム')
    return { name, id: (await walk.admin.systems.create({ name, kind: 'system' })).id }
  }
  const account = async (more: Partial<Parameters<WriteWalk['admin']['systemAccounts']['create']>[0]> = {}) => {
    const systemId = more.systemId ?? (await system()).id
    return (await walk.admin.systemAccounts.create({ login: walk.name('id'), ...more, systemId })).id
  }
  const dueOn = '2026-12-20'
  /** A confirmation over one account, which is not answered yet. */
  const confirmation = async () => {
    const { id: systemId } = await system()
    const accountId = await account({ systemId })
    await walk.admin.accountConfirmations.setOut({ systemId, dueOn })
    const id = (await walk.admin.accountConfirmations.list({})).find((one) => one.system.id === systemId)?.id ?? ''
    return { id, answers: [{ accountId, answer: 'keep' as const }] }
  }
  return {
    'systemAccounts.create': async () => {
      const { id: systemId } = await system()
      return [() => account({ systemId })]
    },
    'systemAccounts.update': async () => {
      const id = await account()
      return [() => walk.admin.systemAccounts.update({ id, basis: '申請第1号' })]
    },
    'systemAccounts.confirmImport': async () => {
      const { name } = await system()
      const { 'systemAccounts.confirmImport': write } = importWrite(walk, 'systemAccounts', () =>
        csv('システム,利用者ID,氏名', `${name},taken01,取込み`),
      )
      if (!write) throw new Error('no import of accounts')
      return write()
    },
    ...bulkWrite(walk, 'systemAccounts', account, { key: 'basis', value: '申請第2号' }),
    'systemAccounts.confirmExport': async () => {
      const { id: systemId } = await system()
      const file = csv('SamAccountName,DisplayName,Enabled', 'exported01,書出し,True')
      const layout = layoutOf(await walk.admin.systemAccounts.lookAtExport({ file }))
      const input = { file, layout, rules: '{"privileged":[],"shared":[],"service":[]}', systemId, day: '2026-11-20' }
      const { plan } = await walk.admin.systemAccounts.previewExport(input)
      // The account and the import that it came by.
      return [() => walk.admin.systemAccounts.confirmExport({ ...input, plan, ...carried }), 2]
    },
    'systemAccounts.decideMatches': async () => {
      const accountId = await account({ name: '誰か 知らず' })
      return [() => walk.admin.systemAccounts.decideMatches({ decisions: [{ accountId, personId: null }] })]
    },
    'systemAccounts.rematch': async () => {
      const staffNumber = walk.name('77')
      await account({ staffNumber, name: '後から 来た' })
      await walk.admin.people.createPerson({ name: '後から 来た', staffNumber })
      return [() => walk.admin.systemAccounts.rematch({})]
    },
    'systemAccounts.recordUse': async () => {
      const id = await account({ kind: 'shared' })
      return [() => walk.admin.systemAccounts.recordUse({ id, usedOn: '2026-11-20', who: '窓口当番' })]
    },
    'accountConfirmations.setOut': async () => {
      const { id: systemId } = await system()
      await account({ systemId })
      return [() => walk.admin.accountConfirmations.setOut({ systemId, dueOn })]
    },
    'accountConfirmations.answer': async () => {
      const asked = await confirmation()
      return [() => walk.admin.accountConfirmations.answer(asked)]
    },
    'accountConfirmations.close': async () => {
      const { id, answers } = await confirmation()
      await walk.admin.accountConfirmations.answer({ id, answers })
      return [() => walk.admin.accountConfirmations.close({ id })]
    },
  }
}
