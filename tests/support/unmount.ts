import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils'
import { afterEach } from 'vitest'

// Test files share one page (vitest.config.ts), so each takes from it what it has put there.
disableAutoUnmount()
enableAutoUnmount(afterEach)
