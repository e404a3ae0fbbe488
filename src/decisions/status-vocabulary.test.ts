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
	['The team decided not to move forward with this change.', 'rejected'],
	['We decided against it', 'rejected'],
	['Refinement completed. TP in 3.4', 'unknown'],
	['Implementation complete', 'implemented'],
	['This ADR is now final.', 'implemented'],
	['Not yet accepted', 'unknown'],
	['Deferred', 'draft'],
	['implementable', 'accepted'],
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
	['![Accepted](https://img.shields.io/badge/x-green.svg)', 'accepted'],
	['![status](https://img.shields.io/badge/status-rejected-red.svg)', 'rejected'],
	['<img src="a.png" alt="Deprecated">', 'deprecated'],
	['<span style="color:green">Accepted</span>', 'accepted'],
	['~~Proposed~~ Accepted', 'accepted'],
	['<del>Proposed</del> Rejected', 'rejected'],
	['~~Accepted~~', 'accepted'],
	['~Accepted~\n\nSuperseded by [15](0015-x.md)', 'superseded'],
	['~Proposed~ Accepted', 'accepted'],
	['Accepted ~ 2 years ago, ~ 3 people', 'accepted'],
	['Discussing', 'proposed'],
	['**Being discussed**', 'proposed'],
	[':white_check_mark: Accepted', 'accepted'],
	['🟢 *Accepted*', 'accepted'],
	['Proposed → Accepted', 'accepted'],
	['proposed -> accepted -> superseded by 7', 'superseded'],
	['- [ ] Proposed\n- [x] Accepted\n- [ ] Rejected', 'accepted'],
	['- [ ] Proposed\n- [ ] Accepted', 'unknown'],
	['- 2021-01-01: Proposed\n- 2021-03-04: Accepted', 'accepted'],
	['2021-03-04 Accepted\n\n2021-01-01 Proposed', 'accepted'],
	['已接受', 'accepted'],
	['已被 ADR-0005 取代', 'superseded'],
	['被取代', 'superseded'],
	['草案', 'draft'],
	['ADR-0005 に置き換え', 'superseded'],
	['承認済み', 'accepted'],
	['Принято', 'accepted'],
	['승인됨', 'accepted'],
	['Aprobada', 'accepted'],
	['Substituída por ADR-5', 'superseded'],
	['Zurückgestellt', 'draft'],
	['In Diskussion', 'proposed'],
	['Overridden by 12', 'superseded'],
	['Proposed/Accepted/Rejected', 'unknown'],
	['Accepted / Implemented', 'accepted'],
	['Accepted or proposed or rejected', 'unknown'],
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
	// Every word that a relation knows for a part is known in a status too.
	for (const text of [
		'Deels vervangen',
		'Gedeeltelijk vervangen',
		'Em parte substituído',
		'In parte superseded',
		'部分 superseded',
	])
		expect(readStatus(text), text).toMatchObject({ state: 'superseded', partial: true });
	expect(readStatus('Party superseded').partial).toBeUndefined();
	expect(readStatus('{proposed | rejected | accepted}').unfilled).toBe(true);
	expect(readStatus('🚀 Frobnicated today').unknownWord).toBe('Frobnicated');
});
