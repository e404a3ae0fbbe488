import { expect, test } from 'vitest';
import { createStatusReader } from './status-vocabulary.ts';

const readStatus = createStatusReader({ ratifiziert: 'accepted' });

test.each([
	['Accepted', 'accepted'],
	['✅ Accepted', 'accepted'],
	['** Accepted **', 'accepted'],
	['`accepted`.', 'accepted'],
	['Accepted (lazy consensus) & implemented', 'accepted'],
	['accepted; supersedes ADR-0045', 'accepted'],
	['Approved by @a, @b', 'accepted'],
	['Decided. We are open to new alternatives as they arise.', 'accepted'],
	['Implemented (Swift 3.0)', 'implemented'],
	['Proposed\n\nNot implemented yet.', 'proposed'],
	['proposed, not implemented yet', 'proposed'],
	['Not-Implemented', 'unknown'],
	['The team decided not to move forward with this change.', 'unknown'],
	['⌛️ Superseded by [036. Multi-cluster](036-multi-cluster.md)', 'superseded'],
	['Superceded by 16', 'superseded'],
	['Superseeded', 'superseded'],
	['❌ Rejected (see [019](019-x.md))', 'rejected'],
	['Returned for revision', 'rejected'],
	['depreciated', 'deprecated'],
	['Reverted by discussion #1198', 'withdrawn'],
	['on hold', 'draft'],
	['Pending', 'draft'],
	['en cours', 'draft'],
	['Brouillon', 'draft'],
	['Accepté', 'accepted'],
	['Akzeptiert', 'accepted'],
	['Aceito', 'accepted'],
	['Proposto', 'proposed'],
	['Ratifiziert', 'accepted'],
	['Frobnicated', 'unknown'],
	['unacceptedness', 'unknown'],
	['{proposed | rejected | accepted}', 'unknown'],
	['[proposed, approved, rejected, deprecated]', 'unknown'],
	['proposed | rejected | accepted', 'unknown'],
	['', 'unknown'],
] as const)('%s', (raw, state) => {
	expect(readStatus(raw).state).toBe(state);
});

test('what else a status says', () => {
	expect(readStatus('Partly superseded').partial).toBe(true);
	expect(readStatus('{proposed | rejected | accepted}').unfilled).toBe(true);
	expect(readStatus('🚀 Frobnicated today').unknownWord).toBe('Frobnicated');
});
