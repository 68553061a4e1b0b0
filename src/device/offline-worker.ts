import { readReply, type OfflineReply, type OfflineRequest } from './offline-messages.ts'

/** What the page's side of being offline needs of the browser; tests give fakes. */
export interface OfflineDevice {
  /** Absent on plain http, from a file, in some private windows and in browsers without it. */
  readonly serviceWorker: Pick<ServiceWorkerContainer, 'getRegistration' | 'ready'> | undefined
  readonly newChannel: () => MessageChannel
  /** Calls back after so many milliseconds; returns the way to call it off. */
  readonly after: (milliseconds: number, then: () => void) => () => void
}

/** The browser's own. */
export function offlineDevice(): OfflineDevice {
  return {
    // A page opened as a file has the property, but nothing behind it.
    serviceWorker:
      'serviceWorker' in navigator && location.protocol !== 'file:' ? navigator.serviceWorker : undefined,
    newChannel: () => new MessageChannel(),
    after(milliseconds, then) {
      const timer = setTimeout(then, milliseconds)
      return () => clearTimeout(timer)
    },
  }
}

/**
 * The worker that has this page's app in its care, or undefined if there is none and none is on its way. At a first
 * visit it waits until the worker has made the shell whole, which takes as long as the network takes, up to a limit.
 */
export async function activeWorker(
  device: OfflineDevice,
  patience: number,
): Promise<ServiceWorker | undefined> {
  const { serviceWorker } = device
  try {
    const registration = await serviceWorker?.getRegistration()
    if (serviceWorker === undefined || registration === undefined) return undefined
    if (registration.active !== null) return registration.active
    return await firstOf(
      device,
      patience,
      serviceWorker.ready.then((ready) => ready.active ?? undefined),
    )
  } catch {
    return undefined
  }
}

/**
 * Asks the worker and hears its replies until `isLast` says that there will be no more. Undefined if the worker falls
 * silent: browsers end a worker without a word to those who wait for it.
 */
export function ask(
  device: OfflineDevice,
  worker: Pick<ServiceWorker, 'postMessage'>,
  request: OfflineRequest,
  patience: number,
  isLast: (reply: OfflineReply) => boolean,
): Promise<OfflineReply | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = device.newChannel()
    const end = (reply: OfflineReply | undefined): void => {
      callOff()
      port1.close()
      resolve(reply)
    }
    const giveUp = (): void => end(undefined)
    let callOff = device.after(patience, giveUp)
    port1.onmessage = (event: MessageEvent<unknown>) => {
      const reply = readReply(event.data)
      callOff()
      callOff = device.after(patience, giveUp)
      if (reply !== undefined && isLast(reply)) end(reply)
    }
    worker.postMessage(request, [port2])
  })
}

function firstOf<T>(device: OfflineDevice, patience: number, wanted: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const callOff = device.after(patience, () => resolve(undefined))
    wanted.then(resolve, reject).finally(callOff)
  })
}
