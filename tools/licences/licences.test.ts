import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appVersion } from '../app-version.ts'
import { licencesText } from './licences-text.ts'
import { licences } from './licences.ts'
import { packageFolder, shippedPackages } from './shipped-packages.ts'

let root = ''
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'licences-')))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function putPackage(name: string, fields: object, code = 'export const a = 1', licence?: string): void {
  put(
    `node_modules/${name}/package.json`,
    JSON.stringify({ name, version: '1.2.3', type: 'module', main: 'index.js', ...fields }),
  )
  put(`node_modules/${name}/index.js`, code)
  if (licence !== undefined) put(`node_modules/${name}/LICENSE.md`, licence)
}

test.each([
  ['/x/node_modules/vue/dist/vue.js?v=1', '/x/node_modules/vue'],
  ['\0/x/node_modules/@vue/shared/a.js', '/x/node_modules/@vue/shared'],
  ['/x/node_modules/a/node_modules/b/c.js', '/x/node_modules/a/node_modules/b'],
  ['C:\\x\\node_modules\\idb\\index.js', 'C:/x/node_modules/idb'],
  ['\0rolldown/runtime.js', '/root/node_modules/rolldown'],
  ['\0plugin-vue:export-helper', '/root/node_modules/@vitejs/plugin-vue'],
  ['/x/src/app/document.ts', undefined],
])('%j belongs to %j', (id, folder) => {
  expect(packageFolder(id, '/root')?.replaceAll('\\', '/')).toBe(folder)
})

test('a package is named once, with its licence and its text, notices included', () => {
  putPackage('@b/b', { license: { type: 'ISC' } })
  putPackage('a', { license: 'MIT' }, '', 'Do as you like.\r\n')
  put('node_modules/a/NOTICE', 'By A.')
  const modules = ['a/index.js', 'a/other.js', '@b/b/index.js'].map((id) => `${root}/node_modules/${id}`)
  expect(shippedPackages(modules, root)).toEqual([
    { name: '@b/b', version: '1.2.3', licence: 'ISC', text: '' },
    { name: 'a', version: '1.2.3', licence: 'MIT', text: 'Do as you like.\n\nBy A.' },
  ])
})

test.each([{}, { license: '' }, { license: 'UNLICENSED' }])(
  'a package with %j cannot be shipped',
  (fields) => {
    putPackage('a', fields)
    expect(() => shippedPackages([`${root}/node_modules/a/index.js`], root)).toThrow(
      'a 1.2.3 is shipped and does not say its licence.',
    )
  },
)

test('a text that several packages share stands once', () => {
  const of = (name: string, text: string) => ({ name, version: '1.0.0', licence: 'MIT', text })
  const text = licencesText(
    [{ title: 'The app', text: 'Ours.\n' }],
    [of('a', 'Same.'), of('b', 'Other.'), of('c', 'Same.'), of('d', '')],
  )
  expect(text).toContain('The app\n\nOurs.\n')
  expect(text).toContain('a 1.0.0\nc 1.0.0\nLicence: MIT\n\nSame.')
  expect(text.match(/Same\./g)).toHaveLength(1)
  expect(text).toContain('d 1.0.0\nLicence: MIT\n\nThe package names this licence and brings no text of it.')
})

test('a build lists what it ships: what is used, what hands it on, and not what was left out', async () => {
  putPackage('used', { license: 'MIT' }, `export const used = () => document.title`, 'Used licence.')
  putPackage('door', { license: 'MIT' }, `export * from 'used'`, 'Door licence.')
  putPackage('idle', { license: 'MIT', sideEffects: false }, `export const idle = 1`, 'Idle licence.')
  put('src/idle.ts', `import { idle } from 'idle'\nexport const never = idle`)
  put('src/main.ts', `import { used } from 'door'\nimport './idle.ts'\nconsole.log(used())`)
  put('src/design/fonts/LICENSE', 'Font licence.')
  put('LICENSE', 'App licence.')
  put('lessons/LICENSE', 'Lessons licence.')
  const shipped = licences()
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: 'out', rolldownOptions: { input: join(root, 'src/main.ts') } },
    plugins: [shipped.collect(), shipped.write()],
  })
  const text = readFileSync(join(root, 'out/licences.txt'), 'utf8')
  for (const each of ['used 1.2.3', 'door 1.2.3', 'App licence.', 'Lessons licence.', 'Font licence.'])
    expect(text).toContain(each)
  expect(text).not.toContain('idle')
})

test('the version is that of package.json, and a strange one is refused', () => {
  put('package.json', '{ "version": "1.2.3-rc.1" }')
  expect(appVersion(root)).toBe('1.2.3-rc.1')
  put('package.json', '{ "version": "../x" }')
  expect(() => appVersion(root)).toThrow()
})
