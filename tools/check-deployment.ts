/** `npm run check:deployment -- https://host/base/`: what is wrong with the app as it is hosted there, a line each. */
import { asking } from './deployment/answer.ts'
import { checkSite } from './deployment/check-site.ts'

const usage = `Say where the app is: npm run check:deployment -- https://school.example/blowback/
  --all  compares every file that the build names; else some forty of them`

const sampleSize = 40

export async function main(args: readonly string[]): Promise<void> {
  const [address, ...others] = args.filter((arg) => arg !== '--all')
  if (
    address === undefined ||
    others.length > 0 ||
    !/^https?:\/\/./.test(address) ||
    !URL.canParse(address)
  ) {
    console.error(usage)
    process.exitCode = 2
    return
  }
  const site = new URL(address.replace(/[?#].*$/s, '').replace(/\/?$/, '/'))
  const remarks = await checkSite({
    site,
    ask: asking(site),
    ...(args.includes('--all') ? {} : { sample: sampleSize }),
  })
  for (const { severity, text } of remarks) console.log(`${severity}: ${text}`)
  const errors = remarks.filter(({ severity }) => severity === 'error').length
  console.log(
    remarks.length === 0
      ? `${site.href} is as it should be.`
      : `${site.href}: ${counted(errors, 'error')}, ${counted(remarks.length - errors, 'piece')} of advice.`,
  )
  process.exitCode = errors > 0 ? 1 : 0
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`
