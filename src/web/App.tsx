import { Suspense, lazy } from 'react'
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter'
import { Refused } from './api.ts'
import { useMessages } from './messages/MessagesProvider.tsx'
import { paths, withQuery } from './paths.ts'
import { useRead } from './reads.ts'
import { Frame } from './session/Frame.tsx'
import { SessionProvider } from './session/SessionProvider.tsx'
import { EmptyState } from './ui/feedback/EmptyState.tsx'
import { ErrorBoundary } from './ui/feedback/ErrorBoundary.tsx'
import { Toasts } from './ui/feedback/Toasts.tsx'
import { TooltipLayer } from './ui/floating/TooltipLayer.tsx'
import { useInternalLinks } from './ui/links.ts'
import { Spinner } from './ui/marks/Spinner.tsx'
import { Screens } from './routes.tsx'

const SignIn = lazy(() => import('./features/signIn/SignIn.tsx').then(({ SignIn }) => ({ default: SignIn })))
const LiveBoard = lazy(() => import('./features/liveBoard/LiveBoard.tsx').then(({ LiveBoard }) => ({ default: LiveBoard })))
const SignUp = lazy(() => import('./features/signIn/SignUp.tsx').then(({ SignUp }) => ({ default: SignUp })))
const Act = lazy(() => import('./features/act/Act.tsx').then(({ Act }) => ({ default: Act })))
const Invitation = lazy(() => import('./features/signIn/Invitation.tsx').then(({ Invitation }) => ({ default: Invitation })))

export function App() {
  const { common } = useMessages()
  const [location, navigate] = useLocation()
  useInternalLinks(navigate)
  return (
    <Toasts label={common.notifications} closeLabel={common.close}>
      <ErrorBoundary sentence={common.broken} reloadLabel={common.reload} resetKey={location}>
        <Suspense fallback={<Spinner label={common.loading} />}>
          <Switch>
            <Route path={paths.signIn()}>
              <SignIn />
            </Route>
            <Route path={paths.signUp()}>
              <SignUp />
            </Route>
            <Route path="/act/:token">{({ token }) => <Act token={token} />}</Route>
            <Route path="/invite/:token">{({ token }) => <Invitation token={token} />}</Route>
            <Route>
              <SignedIn />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <TooltipLayer />
    </Toasts>
  )
}

function SignedIn() {
  const { common } = useMessages()
  const [location] = useLocation()
  const search = useSearch()
  const { data: session, error } = useRead('session', 'current', {})
  if (session)
    return (
      <SessionProvider session={session}>
        <Switch>
          <Route path="/campaigns/:campaignId/board-live">{({ campaignId }) => <LiveBoard campaignId={campaignId} />}</Route>
          <Route>
            <Frame>
              <Screens />
            </Frame>
          </Route>
        </Switch>
      </SessionProvider>
    )
  if (error instanceof Refused && error.status === 401)
    return <Redirect to={withQuery(paths.signIn(), { to: search ? `${location}?${search}` : location })} replace />
  if (error)
    return (
      <EmptyState as="h1" title={common.unreachableTitle}>
        {common.unreachable}
      </EmptyState>
    )
  return <Spinner label={common.loading} />
}
