import { expect, test } from 'vitest';
import { readDecisions } from './read-decisions.ts';
import { alone } from './testing/record-texts.ts';

/** What the markup around a text does to it. */

test('a page of Antora names others from the folder of pages, images from theirs', () => {
	const pages = 'docs/modules/ROOT/pages/adr';
	const page = (text: string): string => `= Title\n\n== Status\n\nAccepted\n\n== Decision\n\n${text}\n`;
	const there: string[] = [];
	const { decisions, diagnostics } = readDecisions(
		[
			{ path: `${pages}/0003-a.adoc`, text: page('x') },
			{
				path: `${pages}/0007-b.adoc`,
				text: page(
					'This ADR extends xref:adr/0003-a.adoc[A]. See xref:howto.adoc[], xref:ops:run.adoc[].\n\nimage::flow.png[]\n\ninclude::partial$meta.adoc[]',
				),
			},
		],
		{
			isThere: (path) => {
				there.push(path);
				return true;
			},
		},
	);
	expect(decisions.flatMap(({ relations }) => relations.map(({ target }) => target))).toContain(decisions[0]?.ref);
	expect(diagnostics.filter(({ code }) => code === 'decision-link-to-nothing')).toEqual([]);
	expect(there).toEqual(
		expect.arrayContaining([
			'docs/modules/ROOT/pages/howto.adoc',
			'docs/modules/ops/pages/run.adoc',
			'docs/modules/ROOT/images/flow.png',
			'docs/modules/ROOT/partials/meta.adoc',
		]),
	);
});

test('a word with an underscore stands in AsciiDoc as it is written, in the state too', () => {
	const text = '= ADR 7: Chat\n\n== Status\n\nNow :speech_balloon: accepted\n\n== Decision\n\nUse snake_case, not _x\n';
	const record = alone(text, 'adr/0007-chat.adoc');
	expect(record.status).toMatchObject({ state: 'accepted', raw: 'Now :speech_balloon: accepted' });
	expect(record.source).toContain('Use snake_case, not \\_x');
});

test('a record with the fence of an answer around it is read as what the fence holds', () => {
	const inner = '# ADR-7: Queues\n\n## Status\n\nAccepted\n\n```markdown\n# No title\n```\n\n## Decision\n\nx\n';
	for (const fence of ['```', '````', '~~~']) {
		const record = alone(`${fence}markdown\n${inner}${fence}\n`, 'adr/0007-queues.md');
		expect(record).toMatchObject({ title: 'Queues', status: { state: 'accepted' } });
		expect(record.sections.map(({ heading }) => heading)).toEqual(['Status', 'Decision']);
	}
	expect(alone('```markdown\nno heading\n```\n\n# ADR-7: Queues\n', 'adr/0007-queues.md').title).toBe('Queues');
});

test('a fence of no language around the whole text is none, one at the beginning is', () => {
	const record = '# ADR-7: Queues\n\n## Status\n\nAccepted\n\n```sh\n# run\n```\n\n## Decision\n\nx\n';
	expect(alone(`\`\`\`\n${record}\`\`\`\n`)).toMatchObject({ title: 'Queues', status: { state: 'accepted' } });
	expect(alone('```\n# run\n```\n\n# ADR-7: Topics\n').title).toBe('Topics');
});

test.each(['\ufeff', '\u200b', '\u2060'])('a heading behind a character that nobody sees is one: %j', (mark) => {
	const text = `---\ntags: [x]\n---\n${mark}# ADR-7: Queues\n\n${mark}## Status\n\nAccepted\n`;
	expect(alone(text)).toMatchObject({ title: 'Queues', status: { state: 'accepted' } });
});
