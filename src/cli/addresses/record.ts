import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { addressesFile, type PublishedAddresses, readPublishedAddresses } from '#model/published-addresses.ts';
import type { Page } from '#views/page.ts';
import { isRunbookAddress, promisedAnchors } from '#views/published/page-addresses.ts';
import { counted } from '#views/quantities.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { textOf } from '../option-values.ts';
import type { Reading } from '../pipeline.ts';
import { readGiven } from '../read-given.ts';
import { siteInputOf } from '../site-input.ts';
import { tellProblems } from '../tell-problems.ts';
import { createProgress } from '../terminal.ts';
import { writeAll } from '../write-files.ts';
import { type Recorded, withRecorded } from './registry-text.ts';

/** What a command line and its workspace come to: the registry, the pages of the site, and what is missing in the registry. */
interface Addresses {
	readonly reading: Reading;
	readonly published: PublishedAddresses;
	readonly problems: readonly Diagnostic[];
	readonly missing: readonly Recorded[];
}

/** `lintel addresses record`: adds what the site has and the registry does not. Nothing is ever taken out. */
export function recordAddresses(given: Arguments, context: Context): ExitCode {
	const found = addressesOf(given, context);
	if ('code' in found) return found.code;
	const { reading, published, problems, missing } = found;
	tellProblems(problems, reading, context);
	const file = reading.files.publishedAddresses;
	if (missing.length === 0) context.terminal.out(`Every address is recorded in ${addressesFile}; nothing to do\n`);
	else {
		const problem = writeAll([
			{
				path: join(reading.folder, addressesFile),
				before: file && Buffer.from(file.text),
				after: Buffer.from(withRecorded(file?.text, published, missing)),
			},
		]);
		if (problem !== undefined) {
			context.terminal.error(`lintel: nothing was written: ${problem}\n`);
			return exitCode.findings;
		}
		context.terminal.out(`${summary(missing, published)} recorded in ${addressesFile}\n`);
	}
	return problems.some(({ severity }) => severity === 'error') ? exitCode.findings : exitCode.fine;
}

/** `lintel addresses check`: what would be lost, and what is not recorded yet. Writes nothing. */
export function checkAddresses(given: Arguments, context: Context): ExitCode {
	const found = addressesOf(given, context);
	if ('code' in found) return found.code;
	const { reading, published, problems, missing } = found;
	tellProblems(problems, reading, context);
	const lost = problems.filter(({ severity }) => severity === 'error').length;
	for (const { address, anchors } of missing)
		context.terminal.out(`not recorded: ${[address, ...anchors.map((one) => `#${one}`)].join(' ')}\n`);
	if (missing.length > 0)
		context.terminal.error(`${summary(missing, published)} not recorded; \`lintel addresses record\` adds them\n`);
	else if (lost === 0)
		context.terminal.out(`All ${counted(published.pages.size, 'published address', 'published addresses')} are kept\n`);
	return lost + missing.length > 0 ? exitCode.findings : exitCode.fine;
}

function summary(missing: readonly Recorded[], published: PublishedAddresses): string {
	const pages = missing.filter(({ address }) => !published.pages.has(address)).length;
	const places = missing.reduce((sum, { anchors }) => sum + anchors.length, 0);
	return `${counted(pages, 'page')} and ${counted(places, 'place')} in pages`;
}

function addressesOf(given: Arguments, context: Context): Addresses | { readonly code: ExitCode } {
	const progress = createProgress(context.terminal);
	const reading = readGiven(given, context, progress);
	if (reading === undefined) {
		progress.done();
		return { code: exitCode.misuse };
	}
	if (reading.holes.length > 0) {
		progress.done();
		tellProblems(reading.holes, reading, context);
		context.terminal.error('Nothing was written: with these mistakes nobody knows which addresses the site has\n');
		return { code: exitCode.findings };
	}
	progress.report('Computing');
	const { pages, addressProblems: problems } = siteInputOf(reading, context);
	progress.done();
	const published = readPublishedAddresses(reading.files.publishedAddresses);
	const also = (textOf(given.options['also']) ?? '').split(',').filter((one) => one !== '');
	return {
		reading,
		published,
		problems,
		missing: pages.flatMap((page) => missingOf(page, published, also)),
	};
}

function missingOf(page: Page, published: PublishedAddresses, also: readonly string[]): readonly Recorded[] {
	const { route } = page;
	const known = published.pages.get(route);
	// The further pages of a long table are numbered as its rows happen to fall.
	const isPart = /\/_[^/]+\/$/.test(route);
	if (!isRunbookAddress(route) && (isPart || !also.some((prefix) => route.startsWith(prefix)))) return [];
	const anchors = promisedAnchors(page).filter((anchor) => known?.anchors.has(anchor) !== true);
	return known !== undefined && anchors.length === 0 ? [] : [{ address: route, anchors }];
}
