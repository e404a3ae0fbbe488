import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArchitecture } from '#cli/pipeline.ts';
import { renderCompact } from '#diagnostics/text.ts';

/** What a folder can hold that no Markdown page can show: bytes, links, sizes. Each gives the diagnostics of the snapshot beside this file. */

interface Case {
	readonly name: string;
	/** Writes the bad input below the workspace folder. */
	readonly write: (folder: string) => void;
}

const text = (path: string, content: string | Uint8Array) => (folder: string) => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), content);
};
const link = (path: string, target: string) => (folder: string) => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	symlinkSync(target, join(folder, path));
};
const rules = (pattern: string) => text('lintel.yaml', `alerts: [{ files: ['${pattern}'] }]\n`);
const and =
	(...steps: readonly ((folder: string) => void)[]) =>
	(folder: string) => {
		for (const step of steps) step(folder);
	};
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const laughs = Array.from({ length: 12 }, (_, n) =>
	n === 0
		? 'x-a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]'
		: `x-a${n}: &a${n} [${Array(10)
				.fill(`*a${n - 1}`)
				.join(', ')}]`,
).join('\n');

const cases: readonly Case[] = [
	{ name: 'an empty file', write: text('content/bad.yaml', '') },
	{ name: 'only white space', write: text('content/bad.yaml', '\n\n  \n') },
	{ name: 'bytes that are not UTF-8', write: text('content/bad.yaml', new Uint8Array([0x6b, 0x3a, 0x20, 0xff, 0xfe])) },
	{ name: 'UTF-16 text', write: text('content/bad.yaml', Buffer.from('\ufeffkind: team\nid: core\n', 'utf16le')) },
	{ name: 'a NUL character', write: text('content/bad.yaml', 'kind: team\nid: co\0re\n') },
	{
		name: 'a file of fifty megabytes',
		write: (folder) => {
			text('content/bad.yaml', 'kind: team\n')(folder);
			truncateSync(join(folder, 'content/bad.yaml'), 50_000_000);
		},
	},
	{ name: 'a billion laughs', write: text('content/bad.yaml', `kind: team\nid: core\n${laughs}\n`) },
	{
		name: 'ten thousand brackets',
		write: text('content/bad.yaml', `kind: team\nid: core\nx-deep: ${nested(10_000)}\n`),
	},
	{ name: 'a link out of the workspace', write: link('content/bad.yaml', '/etc/hostname') },
	{ name: 'a folder link out of the workspace', write: link('content/bad', '/etc') },
	{ name: 'a link to nothing', write: link('content/bad.yaml', 'nowhere.yaml') },
	{ name: 'a link to itself', write: link('content/bad.yaml', 'bad.yaml') },
	{ name: 'a folder link in a circle', write: link('content/bad', '.') },
	{ name: 'a content folder that is not there', write: text('lintel.yaml', 'content: [missing]\n') },
	{ name: 'a decision of bytes', write: text('adr/0001-bad.md', new Uint8Array([0x23, 0x20, 0xc3, 0x28])) },
	{ name: 'an empty decision', write: text('adr/0001-bad.md', '') },
	{
		name: 'a decision in UTF-16',
		write: text('adr/0001-bad.md', Buffer.from('\ufeff# A\n\n## Status\n\nAccepted\n', 'utf16le')),
	},
	{ name: 'a decision with NUL characters', write: text('adr/0001-bad.md', '# A\0\n') },
	{
		name: 'a decision of fifty megabytes',
		write: (folder) => {
			text('adr/0001-bad.md', '# A\n')(folder);
			truncateSync(join(folder, 'adr/0001-bad.md'), 50_000_000);
		},
	},
	{
		name: 'decisions whose front matter is no YAML, no mapping, or a billion laughs',
		write: (folder) => {
			text('adr/0001-bad.md', '---\ntitle: A: B\nstatus: accepted\n---\n')(folder);
			text('adr/0002-bad.md', '---\njust words\n---\n\n# A\n\n## Status\n\nAccepted\n')(folder);
			text('adr/0003-bad.md', `---\nstatus: accepted\n${laughs}\n---\n\n# A\n`)(folder);
			text('adr/0004-bad.md', `---\nstatus: accepted\nx: ${nested(10_000)}\n---\n\n# A\n`)(folder);
		},
	},
	{
		name: 'decisions that supersede each other in a circle',
		write: (folder) => {
			text('adr/0001-bad.md', '# A\n\n## Status\n\nSuperseded by ADR-2\n')(folder);
			text('adr/0002-bad.md', '# B\n\n## Status\n\nSuperseded by ADR-1\n')(folder);
		},
	},
	{ name: 'a folder of decisions in a circle', write: link('adr/again', '.') },
	{ name: 'a decision linked to itself', write: link('adr/0001-bad.md', '0001-bad.md') },
	{
		name: 'a decision with an impossible date, an unknown status and an unfilled one',
		write: (folder) => {
			text('adr/0001-bad.md', '# A\n\nDate: 2020-27-01\n\n## Status\n\nFrobnicated\n')(folder);
			text('adr/0002-bad.md', '# B\n\n- Status: [proposed | accepted | rejected]\n\n## Context\n\nx\n')(folder);
		},
	},
	{ name: 'a rule file that is not there', write: rules('monitoring/*.yaml') },
	{
		name: 'a rule file linked from outside',
		write: and(rules('monitoring/*.yaml'), link('monitoring/bad.yaml', '/etc/hostname')),
	},
	{ name: 'a folder of rule files linked from outside', write: and(rules('bad/*.yaml'), link('bad', '/etc')) },
	{ name: 'a rule file above the workspace', write: rules('../*.yaml') },
	{
		name: 'a rule file of bytes',
		write: and(rules('bad.yaml'), text('bad.yaml', new Uint8Array([0x6b, 0x3a, 0x20, 0xff, 0xfe]))),
	},
	{
		name: 'a rule file of ten thousand brackets among the content',
		write: and(rules('content/bad.yaml'), text('content/bad.yaml', `groups: ${nested(10_000)}\n`)),
	},
	{ name: 'a decision linked from outside', write: link('adr/0001-bad.md', '/etc/hostname') },
];

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lintel-bad-files-'));
	text('lintel.yaml', 'title: Bad files\n')(folder);
	text('content/good.yaml', 'kind: team\nid: good\n')(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('files that cannot be right', () => {
	for (const { name, write } of cases) {
		test(name, () => {
			write(folder);
			const reading = readArchitecture(folder, { asOf: '2026-11-23' });
			expect(renderCompact(reading.diagnostics)).toMatchSnapshot();
			// One bad file hides nothing of the others.
			if (name !== 'a content folder that is not there')
				expect(Object.keys(reading.architecture.model.entities)).toContain('team:good');
		});
	}
});
