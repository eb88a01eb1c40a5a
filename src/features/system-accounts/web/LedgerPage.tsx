import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { addMonths } from '../../../core/dates/days.ts'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { client, query } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'

/** 共用IDの利用簿 of a month, to be kept on screen or printed. */
export const LedgerPage = () => {
  const t = useText(accountsText)
  const { may } = useMay()
  const { get, set } = useAddress()
  const { accountId = '' } = useParams({ strict: false })
  const found = useQuery(
    query.systemAccounts.uses.queryOptions({ input: { id: accountId, month: get('month') ?? '' } }),
  )
  return (
    <Page>
      <Fetched query={found}>
        {({ account, month, uses }) => {
          const move = (count: number) => set({ month: addMonths(`${month}-01`, count).slice(0, 7) })
          type Use = (typeof uses)[number]
          return (
            <>
              <PageHeader
                title={`${t('ledger')}　${formatWareki(`${month}-01`, { precision: 'month' })}`}
                subtitle={
                  <>
                    <span>
                      {account.system}　{account.login}　{account.name}
                    </span>
                    <span>{account.unit}</span>
                    <span>
                      {account.responsible ? t('responsible', { name: account.responsible }) : t('noResponsible')}
                    </span>
                  </>
                }
                crumbs={[
                  { label: t('title'), href: '/system-accounts' },
                  { label: account.login, href: `/system-accounts/${account.id}` },
                  { label: t('ledger') },
                ]}
                actions={
                  <>
                    <Button variant="tertiary" size="sm" onPress={() => move(-1)}>
                      {t('previousMonth')}
                    </Button>
                    <Button variant="tertiary" size="sm" onPress={() => move(1)}>
                      {t('nextMonth')}
                    </Button>
                  </>
                }
                printable
              />
              <Table
                caption={t('ledger')}
                whole
                rows={uses}
                rowKey={(use) => use.id}
                empty={<EmptyState title={t('noUses')} next={t('noUsesNext')} />}
                columns={[
                  {
                    key: 'usedOn',
                    header: t('usedOn'),
                    rowHeader: true,
                    cell: (use: Use) => <DateText day={use.usedOn} />,
                  },
                  { key: 'who', header: t('who'), cell: (use: Use) => use.who },
                  { key: 'purpose', header: t('purpose'), cell: (use: Use) => use.purpose || '–' },
                ]}
              />
              {may('registers.write') && <UseForm id={account.id} />}
            </>
          )
        }}
      </Fetched>
    </Page>
  )
}

const UseForm = ({ id }: { id: string }) => {
  const t = useText(accountsText)
  const done = useDone()
  const blank = { usedOn: null as string | null, who: '', purpose: '' }
  const form = useForm(blank)
  return (
    <section className="no-print mt-6 max-w-160">
      <h2 className="mb-2 font-700">{t('enterUse')}</h2>
      <Form
        form={form}
        submitLabel={t('enterUse')}
        validate={({ usedOn, who }) => ({
          ...(usedOn === null ? { usedOn: t('needed', { field: t('usedOn') }) } : {}),
          ...(who.trim() ? {} : { who: t('needed', { field: t('who') }) }),
        })}
        onSubmit={async ({ usedOn, who, purpose }) => {
          await client.systemAccounts.recordUse({ id, usedOn: usedOn ?? '', who, purpose })
          form.settle(blank)
          await done(t('entered'))
        }}
      >
        <DateField label={t('usedOn')} required {...form.field('usedOn')} />
        <TextField label={t('who')} required maxLength={200} {...form.field('who')} />
        <TextField label={t('purpose')} maxLength={400} {...form.field('purpose')} />
      </Form>
    </section>
  )
}
