import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page } from '#views/page.ts';
import { readArchitecture } from '../pipeline.ts';
import { siteInputOf, siteInputWhileWriting } from '../site-input.ts';
import { createRepository, type TestRepository } from '../testing/repository.ts';
import { readComparedWith } from './compared-with.ts';
import { againstLastCommit } from './last-commit.ts';

let repository: TestRepository;
const context = { packageRoot: join(import.meta.dirname, '../../..'), version: '0' };
const component = (lifecycle: string) =>
	`kind: component\nid: ledger\nname: Ledger\nowner: team:bank\nlifecycle: ${lifecycle}\n`;

/** The last commit has a mistake that the files of now have no more. */
beforeEach(() => {
	repository = createRepository();
	repository.put('content/team.yaml', 'kind: team\nid: bank\nname: Bank\n');
	repository.put('content/ledger.yaml', component('prodcution'));
	repository.commit('First');
	repository.put('content/ledger.yaml', component('production'));
});
afterEach(() => repository.remove());

/** What stands on a page about the errors of the state before. */
function unreadOn(page: Page | undefined): unknown {
	return page?.blocks.flatMap((block) => {
		if (block.type === 'callout' && block.title.includes('files of then')) return [block.title];
		return block.type === 'notes' && block.id === 'unread' ? block.items.map(({ place }) => place) : [];
	});
}
const told = ['The files of then have 1 error', 'content/ledger.yaml:5'];

test('the page of what changed says what could not be read of the state before', () => {
	const reading = readArchitecture(repository.folder, { asOf: '2025-01-03' });
	const comparedWith = readComparedWith(repository.folder, 'HEAD', reading);
	const { pages } = siteInputOf({ ...reading, comparedWith }, context, false);
	expect(unreadOn([...pages].find(({ route }) => route === '/architecture/changes/'))).toEqual(told);
	repository.commit('Mended');
	const mended = { ...reading, comparedWith: readComparedWith(repository.folder, 'HEAD', reading) };
	const page = [...siteInputOf(mended, context, false).pages].find(({ route }) => route === '/architecture/changes/');
	expect(unreadOn(page)).toEqual([]);
});

test('so does the page of what the edits do, while somebody writes', () => {
	const reading = readArchitecture(repository.folder, { asOf: '2025-01-03' });
	const how = { effectOf: againstLastCommit(undefined), editor: undefined };
	const { pages } = siteInputWhileWriting(reading, context, undefined, how);
	expect(unreadOn([...pages.values()].find(({ title }) => title === 'While you write'))).toEqual(told);
});
