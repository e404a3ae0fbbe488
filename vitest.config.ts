import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const seeded = join(import.meta.dirname, 'tests/seeded-fast-check.ts');

export default defineConfig({
	plugins: [
		{
			name: 'one-seed',
			enforce: 'pre',
			// Only tests that ask for fast-check pay for it.
			resolveId: (wanted, importer) => (wanted === 'fast-check' && importer !== seeded ? seeded : undefined),
		},
	],
	test: {
		include: ['src/**/*.test.ts', 'tests/*.test.ts', 'scripts/**/*.test.ts'],
		// Worker threads and child processes are under test themselves, so each test file gets a process of its own.
		pool: 'forks',
		maxWorkers: 2,
		globalSetup: 'tests/temporary-folder.ts',
		testTimeout: 60_000,
		hookTimeout: 120_000,
	},
});
