import { defineConfig } from 'vitest/config';

export default defineConfig({
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
