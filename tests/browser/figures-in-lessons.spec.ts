import * as say from '../../src/messages/generated/messages.js'
import { course } from './support/site.ts'
import { expect, test } from './support/test.ts'

test('a map in a lesson stands in its text from the first paint, and answers once it is seen', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${course}the-march-nobody-confirmed/`)
  const figure = page.getByRole('figure')
  await expect(figure.getByRole('img', { name: say.map_label() })).toContainText('Herat')
  await expect(figure.getByRole('img', { name: say.map_enlarged() })).toContainText('Mir Ali')
  await page.waitForLoadState('load')
  expect(asked.filter((path) => path.includes('figure'))).toEqual([])

  await figure.scrollIntoViewIfNeeded()
  const said = figure.getByText(say.distance_said({ from: 'Herat', to: 'Mir Ali', number: '765' }))
  await expect(said).toBeVisible()
  await figure.getByRole('button', { name: 'Ghulam Khan', exact: true }).click()
  await expect(figure.getByRole('status').filter({ hasText: 'the one nearest to Mir Ali' })).toBeVisible()
  await figure.getByRole('combobox', { name: say.distance_from() }).selectOption({ label: 'Kabul' })
  await expect(said).toBeHidden()
})
