import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { attribute } from '../components/html.ts';
import type { Shell } from './shell.ts';

/**
 * What Astro makes for most sites is the same: scripts, styles and fonts of one that stands at the root of its host, without
 * colours of a house and without guides in MDX. So it is made once for the program and not for each workspace: a package brings
 * it along, and a checkout keeps what the first build made of these very sources.
 */
export interface UsualPart {
	readonly shell: Shell;
	/** Folder with the files of the site, as Astro named them. */
	readonly folder: string;
}

/** Where the part of a program is, and which program's it has to be. */
export interface UsualPlace {
	readonly folder: string;
	/** Undefined in a package: what it brings along was made of what it brings along. */
	readonly fingerprint: string | undefined;
}

interface Kept {
	readonly fingerprint: string;
	readonly shell: Shell;
}

const recordName = 'part.json';
const filesName = 'files';
/** The only folder of Astro's output that is the same for all sites. */
const assets = '_astro';
const english = ' lang="en"';

/** The place in a package, or in a checkout that has a fingerprint. */
export function usualPlace(packageRoot: string, fingerprint: () => string): UsualPlace {
	if (!existsSync(join(packageRoot, 'src/cli/main.ts')))
		return { folder: packagedFolder(packageRoot), fingerprint: undefined };
	const modules = join(packageRoot, 'node_modules');
	// What npm says about everything installed: fonts and Astro's own scripts are part of what is made.
	const installed = join(modules, '.package-lock.json');
	const hash = createHash('sha256').update(fingerprint());
	if (existsSync(installed)) hash.update(readFileSync(installed));
	const digest = hash.digest('hex');
	return { folder: join(modules, '.cache/lintel/usual-parts', digest.slice(0, 16)), fingerprint: digest };
}

/** Where a package has its part. */
export const packagedFolder = (packageRoot: string): string => join(packageRoot, 'dist/usual-part');

/** The part of the program at a place, or undefined where there is none, or that of another program. */
export function usualPart({ folder, fingerprint }: UsualPlace): UsualPart | undefined {
	try {
		const kept = JSON.parse(readFileSync(join(folder, recordName), 'utf8')) as Kept;
		if (fingerprint !== undefined && kept.fingerprint !== fingerprint) return undefined;
		const files = join(folder, filesName);
		return readdirSync(join(files, assets)).length > 0 ? { shell: kept.shell, folder: files } : undefined;
	} catch {
		return undefined;
	}
}

/** Writes what Astro made of an English site as the part of a program: whole or not at all, whoever else is at it. */
export function writeUsualPart(made: UsualPart, folder: string, fingerprint: string): void {
	mkdirSync(dirname(folder), { recursive: true });
	const making = mkdtempSync(`${folder}-`);
	try {
		cpSync(join(made.folder, assets), join(making, filesName, assets), { recursive: true });
		writeFileSync(join(making, recordName), JSON.stringify({ fingerprint, shell: made.shell } satisfies Kept));
		// Where another has put the same there by now this fails, and nothing is taken from under who reads it.
		renameSync(making, folder);
	} finally {
		rmSync(making, { recursive: true, force: true });
	}
}

/** Does the same for the builds to come, in place of the parts of other programs, where that can be done. */
export function keepUsualPart(made: UsualPart, place: UsualPlace): void {
	const { folder, fingerprint } = place;
	if (fingerprint === undefined || usualPart(place) !== undefined) return;
	try {
		mkdirSync(dirname(folder), { recursive: true });
		const making = `${basename(folder)}-`;
		for (const name of readdirSync(dirname(folder)))
			if (!name.startsWith(making)) rmSync(join(dirname(folder), name), { recursive: true, force: true });
		writeUsualPart(made, folder, fingerprint);
	} catch {
		// Another build is at it, or the folder is not ours to write to: that costs the time of the next build.
	}
}

/** The shell of an English site for one in another language, with the address of the words of its scripts. */
export function shellInLanguage(shell: Shell, language: string, texts: string | undefined): Shell {
	if (!shell.beforeClass.includes(english)) throw new Error('the usual part of a site is made in English');
	const told = `${attribute('lang', language)}${attribute('data-texts', texts)}`;
	return { ...shell, beforeClass: shell.beforeClass.replace(english, () => told) };
}
