import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import {
  endHosts,
  filesFor,
  remarksOn,
  replyTo,
  withHeader,
  without,
  type Fault,
} from '../../tests/fakes/hosted-site.ts'

afterEach(endHosts)

const is =
  (...paths: string[]) =>
  (path: string): boolean =>
    paths.includes(path)
const script = is('assets/document-abcd1234.js')
const lesson = is('rivers/indus/')

/** The fault, and the one thing that is said about it. */
const faults: Readonly<Record<string, readonly [Fault, string]>> = {
  'another page': [
    (path) => (path === '' ? { body: gzipSync('<h1>It works!</h1>') } : undefined),
    'error: What / shows is not the home page of this app.',
  ],
  'an error at home': [() => ({ status: 500 }), 'error: / is answered with 500.'],
  'home leads on': [
    (path) => (path === '' ? { status: 302, headers: { location: '/app/' }, body: '' } : undefined),
    'error: / leads to /app/. Check that address instead.',
  ],
  'pages are kept': [
    withHeader(lesson, 'cache-control', 'max-age=3600'),
    'error: rivers/indus/ may be kept for 3600 seconds without asking (Cache-Control: max-age=3600): an update comes that much late.',
  ],
  'the worker is immutable': [
    withHeader(is('sw.js'), 'cache-control', 'public, max-age=31536000, immutable'),
    'error: sw.js may be kept for 31536000 seconds',
  ],
  'the list of a course is kept': [
    withHeader(is('rivers/offline.json'), 'cache-control', 'max-age=60'),
    'error: rivers/offline.json may be kept for 60 seconds',
  ],
  'nothing is said of caching': [
    without(lesson, 'cache-control'),
    'advice: rivers/indus/ does not say how long it may be kept',
  ],
  'a page cannot be asked for again': [
    without(lesson, 'etag'),
    'advice: rivers/indus/ has neither ETag nor Last-Modified',
  ],
  'scripts are asked for again': [
    withHeader(script, 'cache-control', 'no-cache'),
    'advice: assets/document-abcd1234.js is asked for again and again',
  ],
  'scripts are kept for an hour': [
    withHeader(script, 'cache-control', 'max-age=3600, immutable'),
    'advice: assets/document-abcd1234.js is asked for again and again',
  ],
  'a missing file is immutable': [
    withHeader(is('assets/no-such-file-00000000.js'), 'cache-control', 'max-age=31536000, immutable'),
    'error: The answer for a missing file in assets/ may be kept',
  ],
  'text is not packed': [
    (path, { headers }) =>
      lesson(path)
        ? {
            headers: Object.fromEntries(
              Object.entries(headers).filter(([name]) => name !== 'content-encoding'),
            ),
            body: filesFor('/').get('rivers/indus/index.html') ?? '',
          }
        : undefined,
    'advice: rivers/indus/ is sent unpacked',
  ],
  'caches are not told of packing': [
    without(lesson, 'vary'),
    'advice: rivers/indus/ is packed and does not say Vary: Accept-Encoding',
  ],
  'a slash is missed': [
    (path) => (path === 'rivers/indus' ? { status: 404 } : undefined),
    'error: rivers/indus without its slash is answered with 404.',
  ],
  'a slash does not matter': [
    (path) =>
      path === 'rivers/indus' ? { ...replyTo('rivers/indus/', filesFor('/')), status: 200 } : undefined,
    'advice: rivers/indus without its slash is a page of its own.',
  ],
  'a slash leads to another port': [
    (path) =>
      path === 'rivers/indus'
        ? { status: 301, headers: { location: 'http://school.example:8080/rivers/indus/' } }
        : undefined,
    'error: rivers/indus without its slash leads to http://school.example:8080/rivers/indus/ and not to /rivers/indus/.',
  ],
  'a redirection leads nowhere': [
    (path) => (path === 'rivers/indus' ? { status: 301, headers: {} } : undefined),
    'error: rivers/indus without its slash leads to nowhere',
  ],
  'every address is the home page': [
    (path) =>
      path.startsWith('no-such') ? { ...replyTo('404.html', filesFor('/')), status: 200 } : undefined,
    'error: A page that does not exist (/no-such-course/no-such-lesson/) is answered with 200 and not with 404. Switch off the rule that sends every address to index.html',
  ],
  'a missing page is forbidden': [
    (path) => (path.startsWith('no-such') ? { status: 403 } : undefined),
    'error: A page that does not exist (/no-such-course/no-such-lesson/) is answered with 403 and not with 404.',
  ],
  'a missing script is a page': [
    (path) => (path.startsWith('assets/no-such') ? { status: 200 } : undefined),
    'error: A file in assets/ that does not exist (/assets/no-such-file-00000000.js) is answered with 200',
  ],
  'a missing page is the host’s own': [
    (path) => (path.startsWith('no-such') ? { body: gzipSync('<h1>404</h1>') } : undefined),
    "advice: An address that does not exist is answered with the host's own page.",
  ],
  'pages may be framed': [
    without(lesson, 'content-security-policy'),
    'advice: rivers/indus/ may be framed by other sites.',
  ],
  'a second policy': [
    withHeader(
      lesson,
      'content-security-policy',
      "default-src 'self'; script-src 'self'; frame-ancestors 'none'",
    ),
    'error: rivers/indus/ gets a second content security policy with script-src. Both apply',
  ],
  'types may be guessed': [
    without(lesson, 'x-content-type-options'),
    'advice: rivers/indus/ has no X-Content-Type-Options. Send X-Content-Type-Options: nosniff',
  ],
  'referrers are told': [
    withHeader(lesson, 'referrer-policy', 'unsafe-url'),
    'advice: rivers/indus/ has Referrer-Policy: unsafe-url. Send Referrer-Policy: no-referrer',
  ],
  'anything may be asked for': [
    without(lesson, 'permissions-policy'),
    'advice: rivers/indus/ has no Permissions-Policy.',
  ],
  'other windows have a hold': [
    without(lesson, 'cross-origin-opener-policy'),
    'advice: rivers/indus/ has no Cross-Origin-Opener-Policy.',
  ],
  'scripts are plain text': [
    withHeader(script, 'content-type', 'text/plain'),
    'error: assets/document-abcd1234.js is sent as text/plain: browsers refuse to run it. It should be text/javascript.',
  ],
  'the font is anything': [
    withHeader(is('assets/serif-abcd1234.woff2'), 'content-type', 'application/octet-stream'),
    'advice: assets/serif-abcd1234.woff2 is sent as application/octet-stream. It should be font/woff2.',
  ],
  'the manifest has no type': [
    without(is('manifest.webmanifest'), 'content-type'),
    'advice: manifest.webmanifest is sent without a type. It should be application/manifest+json.',
  ],
  'a page is offered to be saved': [
    withHeader(lesson, 'content-type', 'application/octet-stream'),
    'error: rivers/indus/ is sent as application/octet-stream: browsers show its source',
  ],
}

test.each(Object.entries(faults))('%s: one thing is said', async (_, [fault, said]) => {
  const remarks = await remarksOn(fault)
  expect(remarks.map((text) => text.slice(0, said.length))).toEqual([said])
})
