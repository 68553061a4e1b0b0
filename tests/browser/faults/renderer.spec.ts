import { faultSeed } from '../support/chance.ts'
import { reportFault } from '../support/fault-report.ts'
import { killByChance } from '../support/killing.ts'
import { test } from '../support/test.ts'

const parts = 4
const kills = Math.ceil(Number(process.env.FAULT_KILLS ?? 300) / parts)

for (let part = 1; part <= parts; part += 1)
  test(`the renderer is killed at random moments of answering, ${part} of ${parts}`, async ({
    context,
    browser,
  }) => {
    test.setTimeout(kills * 6_000 + 30_000)
    const seed = faultSeed + part
    console.log(`The seed is ${seed}.`)
    const { said, events, runs } = await killByChance({ context, browser, seed, kills })
    reportFault({
      times: kills,
      kept: `${events} events of ${runs} runs; "Saved" was said ${said} times and was true each time`,
      told: 'the quiz goes on at its question',
      note: `seed ${seed}`,
    })
  })
