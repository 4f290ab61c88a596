import { Plus } from 'lucide-react'
import { useState } from 'react'
import { isAtLeast } from '#domain/roles.ts'
import { useFormats } from '../../formats.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useDataAccessWords } from '../../plan/kpis/useDataAccessWords.ts'
import { useNames } from '../../plan/useNames.ts'
import { useRead } from '../../reads.ts'
import { NotFound } from '../../session/NotFound.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import type { Column } from '../../ui/frame/Table.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import styles from './DataAccess.module.css'
import { Example } from './Example.tsx'
import { NewToken } from './NewToken.tsx'
import { RevokeToken } from './RevokeToken.tsx'
import type { Token } from './token.ts'
import { stateOf } from './token.ts'

/** 数据接入: the keys with which programs call, and a command that works. */
export function DataAccess() {
  const words = useDataAccessWords()
  const { settings } = useMessages()
  const { person } = useSession()
  const [adding, setAdding] = useState(false)
  const read = useRead('tokens', 'list', {}, { enabled: isAtLeast(person.role, 'member') })
  if (!isAtLeast(person.role, 'member')) return <NotFound />
  const add = (
    <Button look="primary" icon={<Plus size={16} />} onClick={() => setAdding(true)}>
      {words.newToken}
    </Button>
  )
  return (
    <Page header={<PageHeader parent={<a href={paths.settings()}>{settings.title}</a>} title={words.title} actions={add} />}>
      <div className={styles.page}>
        <p className={styles.help}>{words.tokensHelp}</p>
        <Panel title={words.tokens} flush>
          <Loaded read={read}>
            {({ tokens }) =>
              tokens.length === 0 ? (
                <EmptyState title={words.noTokens}>{words.noTokensHelp}</EmptyState>
              ) : (
                <Tokens tokens={tokens} />
              )
            }
          </Loaded>
        </Panel>
        <Example />
      </div>
      {adding && <NewToken onClose={() => setAdding(false)} />}
    </Page>
  )
}

function Tokens({ tokens }: { tokens: readonly Token[] }) {
  const words = useDataAccessWords()
  const [revoking, setRevoking] = useState<Token | null>(null)
  const columns = useColumns(setRevoking)
  return (
    <>
      <Table label={words.tokens} columns={columns} rows={tokens} rowKey={({ id }) => id} />
      {revoking && <RevokeToken token={revoking} onClose={() => setRevoking(null)} />}
    </>
  )
}

function useColumns(onRevoke: (token: Token) => void): Column<Token>[] {
  const words = useDataAccessWords()
  const { today } = useSession()
  const { moment, day } = useFormats()
  const names = useNames()
  return [
    {
      key: 'name',
      header: words.tokenName,
      heading: true,
      cell: ({ name, hint }) => (
        <>
          {name} <code className={styles.hint}>{hint}…</code>
        </>
      ),
    },
    { key: 'owner', header: words.owner, short: true, cell: ({ personId }) => names.person(personId) },
    { key: 'scopes', header: words.scopes, cell: ({ scopes }) => scopes.map((scope) => words.scopeNames[scope]).join(' · ') },
    {
      key: 'used',
      header: words.lastUsed,
      short: true,
      cell: ({ lastUsedAt }) => (lastUsedAt ? moment(lastUsedAt) : words.never),
    },
    {
      key: 'state',
      header: words.status,
      short: true,
      cell: (token) => {
        const state = stateOf(token, today)
        const until = state === 'active' && token.expiresAt ? ` ${words.until(day(token.expiresAt.slice(0, 10)))}` : ''
        return (
          <Badge tone={state === 'active' ? 'completed' : 'neutral'}>
            {words[state]}
            {until}
          </Badge>
        )
      },
    },
    {
      key: 'revoke',
      header: '',
      align: 'end',
      short: true,
      cell: (token) =>
        stateOf(token, today) === 'active' && (
          <Button small aria-label={`${words.revoke} ${token.name}`} onClick={() => onRevoke(token)}>
            {words.revoke}
          </Button>
        ),
    },
  ]
}
