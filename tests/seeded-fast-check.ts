import fc from 'fast-check';

/**
 * fast-check with one seed for all property tests, so that what passed here passes everywhere, and a change is blamed for what it broke
 * and for nothing else. `LINTEL_TEST_SEED=random` hunts for inputs that nobody has tried; what it finds becomes a test of its own,
 * and its seed, which the failure prints, can be put in place of `random`.
 */
const wanted = process.env['LINTEL_TEST_SEED'] ?? '20260101';
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });

export * from 'fast-check';
export { default } from 'fast-check';
