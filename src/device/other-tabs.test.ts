// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { otherTabs } from './other-tabs.ts'

describe('other tabs', () => {
  test('hear what one says, and it does not hear itself', async () => {
    const [here, there] = [otherTabs('test'), otherTabs('test')]
    const heard: unknown[] = []
    here.listen((message) => heard.push(['here', message]))
    const stop = there.listen((message) => heard.push(['there', message]))
    here.tell({ hello: 1 })
    await expect.poll(() => heard).toEqual([['there', { hello: 1 }]])
    stop()
    here.tell({ hello: 2 })
    there.tell({ hello: 3 })
    await expect.poll(() => heard.at(-1)).toEqual(['here', { hello: 3 }])
    expect(heard).toHaveLength(2)
    here.close()
    there.close()
    here.tell('into the void')
  })

  test('are not there where the browser cannot reach them', () => {
    const alone = otherTabs('test', undefined)
    const stop = alone.listen(() => undefined)
    alone.tell('hello')
    stop()
    alone.close()
  })

  test('may be told what cannot be copied, without a crash', () => {
    const tabs = otherTabs('test')
    tabs.tell(() => 'a function')
    tabs.close()
  })
})
