import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { calendarFile } from './calendarFeed.ts'
import type { Services } from './context.ts'
import { apiRoutes } from './http.ts'
import type { Live } from './live.ts'
import { openApiDocument, openApiPage } from './openapi.ts'
import { isAnswering } from './queries/readiness.ts'

const WEB = join(import.meta.dirname, '../../dist/web')
const YEAR = 31_536_000
/** What somebody uploaded may be looked at, and do nothing. */
const SHOWN = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

/** The whole server as one application: the API, the live channel, and the web app with its files. */
export function createApp(services: Services, live: Live): Hono {
  const app = new Hono()
  const { page, data } = headers(services.config.secureCookies)
  app.use(async (http, next) => {
    await (http.req.path.startsWith('/api/') ? data(http, next) : page(http, next))
    if (http.res.headers.get('content-disposition')?.startsWith('inline')) http.res.headers.set('content-security-policy', SHOWN)
  })
  app.get('/healthz', (http) => http.text('ok'))
  app.get('/readyz', async (http) =>
    (await isAnswering(services.db)) ? http.text('ready') : http.text('the database does not answer', 503),
  )
  app.get('/api/live', (http) => live.serve(http))
  app.get('/api/openapi.json', (http) => http.json(openApiDocument()))
  app.get('/api', (http) => http.html(openApiPage()))
  app.route('/api', apiRoutes(services))
  app.get('/calendar/:file{[\\w-]+\\.ics}', async (http) => {
    const file = await calendarFile(services, http.req.param('file').slice(0, -'.ics'.length), new Date())
    const headers = { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=300' }
    return file === null ? http.notFound() : http.body(file, 200, headers)
  })
  app.get(
    '/assets/*',
    serveStatic({
      root: WEB,
      precompressed: true,
      onFound: (_, http) => http.header('cache-control', `public, max-age=${YEAR}, immutable`),
    }),
    (http) => http.notFound(),
  )
  app.get('*', serveStatic({ root: WEB, precompressed: true }), (http) =>
    http.html(indexPage(), 200, { 'cache-control': 'no-cache' }),
  )
  return app
}

/** What a browser may do with a page of ours; of an answer with data it may do nothing, which is said in fewer bytes. */
function headers(overHttps: boolean) {
  const page = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: overHttps,
  })
  const data = secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    strictTransportSecurity: overHttps,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  })
  return { page, data }
}

/** Every address of the web app is one page; which screen it shows is the browser's affair. */
function indexPage(): string {
  return readFileSync(join(WEB, 'index.html'), 'utf8')
}
