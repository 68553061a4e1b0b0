import { chromium, type Browser } from '@playwright/test'

/** A browser whose camera shows what lies in a file. */
export function withCamera(film: string): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
}
