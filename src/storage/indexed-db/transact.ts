import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { StoreName } from './database.ts'

/**
 * One transaction over the stores. Resolves when it has completed and rejects when it has been undone, never in between:
 * a request that succeeded says nothing yet, for room may run out on commit. What is read in it is unknown until it has
 * been parsed.
 */
export async function transact<T, Mode extends 'readonly' | 'readwrite', Name extends string = StoreName>(
  database: IDBPDatabase,
  stores: Name[],
  mode: Mode,
  work: (transaction: IDBPTransaction<unknown, Name[], Mode>) => Promise<T>,
  durability: IDBTransactionDurability = 'strict',
): Promise<T> {
  const transaction = database.transaction(stores, mode, { durability })
  const ended = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
  let result: T
  try {
    result = await work(transaction)
  } catch (error) {
    abort(transaction)
    await ended
    // What undid the transaction says more than the requests that fell with it.
    throw transaction.error ?? error
  }
  const failure = await ended
  if (failure !== undefined) throw failure.error
  return result
}

function abort(transaction: { abort(): void }) {
  try {
    transaction.abort()
  } catch {
    // It was over already.
  }
}
