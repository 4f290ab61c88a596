import { isAtLeast } from '#domain/roles.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Appearance } from './Appearance.tsx'
import { Backup } from './Backup.tsx'
import { CalendarAddresses } from './notices/CalendarAddresses.tsx'
import { Hours } from './notices/Hours.tsx'
import { LanguageModel } from './LanguageModel.tsx'
import { NoticeSettings } from './notices/NoticeSettings.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { Section } from './Section.tsx'
import { WorkCalendar } from './WorkCalendar.tsx'
import { WorkspaceFacts } from './WorkspaceFacts.tsx'
import { WorkspaceForm } from './WorkspaceForm.tsx'

export function Settings() {
  const { settings: words, fields, schedule, channels } = useMessages()
  const { person } = useSession()
  const manages = isAtLeast(person.role, 'admin')
  return (
    <Page header={<PageHeader title={words.title} />}>
      <Section title={words.workspace} help={words.workspaceHelp}>
        {manages ? <WorkspaceForm /> : <WorkspaceFacts />}
      </Section>
      {isAtLeast(person.role, 'member') && (
        <Section title={schedule.calendar} help={schedule.calendarSentence}>
          <WorkCalendar />
        </Section>
      )}
      <Section title={words.account} help={words.accountHelp(person.name, fields.workspaceRole[person.role])}>
        <PasswordForm />
      </Section>
      <Section title={channels.notices} help={channels.noticesHelp}>
        <NoticeSettings />
      </Section>
      <Section title={channels.calendar} help={channels.calendarHelp}>
        <CalendarAddresses />
      </Section>
      {manages && (
        <>
          <Section title={channels.hours} help={channels.hoursHelp}>
            <Hours />
          </Section>
          <Section title={channels.title} help={channels.channelsHelp}>
            <div>
              <ButtonLink href={paths.channels()}>{channels.openChannels}</ButtonLink>
            </div>
          </Section>
          <Section title={words.model} help={words.modelHelp}>
            <LanguageModel />
          </Section>
        </>
      )}
      <Section title={words.appearance} help={words.appearanceHelp}>
        <Appearance />
      </Section>
      {manages && (
        <Section title={words.data} help={words.dataHelp}>
          <Backup />
        </Section>
      )}
      {isAtLeast(person.role, 'member') && (
        <Section title={words.api} help={words.apiHelp}>
          <p>{words.apiText}</p>
          <div>
            <ButtonLink href="/api" target="_blank">
              {words.openApi}
            </ButtonLink>{' '}
            <ButtonLink href={paths.dataAccess()}>{words.dataAccess}</ButtonLink>
          </div>
        </Section>
      )}
      {isAtLeast(person.role, 'member') && (
        <Section title={words.synonyms} help={words.synonymsHelp}>
          <div>
            <ButtonLink href={paths.synonyms()}>{words.openSynonyms}</ButtonLink>
          </div>
        </Section>
      )}
      {isAtLeast(person.role, 'member') && (
        <Section title={words.metrics} help={words.metricsHelp}>
          <div>
            <ButtonLink href={paths.metrics()}>{words.openMetrics}</ButtonLink>
          </div>
        </Section>
      )}
    </Page>
  )
}
