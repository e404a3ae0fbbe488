import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManualText } from '#views/guides.ts';

/** Where the manual stands below the package root, in a checkout and in a published package alike. */
const folder = 'src/cli/manual';

const begin = 'Begin';
const publish = 'Publish the site';
const move = 'Come from other tools';

/** The texts of the manual in reading order: file name, part, what it is for. */
const entries: readonly (readonly [id: string, part: string, about: string])[] = [
	['five-minutes', begin, 'From an empty folder to a site, with commands to paste.'],
	['concepts', begin, 'What the model is made of, and what is made of the model.'],
	['languages', begin, 'The site in German, French or a language of your own.'],
	['publish', publish, 'What a host has to do, and which host does what.'],
	['publish-nginx', publish, 'On a server of your own, with nginx or Apache.'],
	['publish-docker', publish, 'A container that builds and serves the site without root.'],
	['publish-github-pages', publish, 'A workflow that builds and publishes with each push.'],
	['publish-gitlab-pages', publish, 'A job that builds and publishes with each push.'],
	['publish-s3-cloudfront', publish, 'A private bucket, headers by a policy, folders by a function.'],
	['publish-netlify', publish, 'A folder to upload, with headers and redirects as files.'],
	['move', move, 'What is read of other tools, and where to begin after that.'],
	['move-backstage', move, 'catalog-info.yaml, there and back.'],
	['move-structurizr', move, 'A workspace in JSON, and what to do by hand.'],
	['move-calm', move, 'Architectures of CALM, there and back.'],
	['move-likec4', move, 'What corresponds to what.'],
	['move-eventcatalog', move, 'What corresponds to what.'],
	['move-log4brains', move, 'Every record as it is.'],
	['move-adr-tools', move, 'Every record as it is, and the commands.'],
	['move-mkdocs', move, 'Records, runbooks, guides and the rest.'],
];

/** The manual that ships with the program. */
export function readManual(packageRoot: string): readonly ManualText[] {
	return entries.map(([id, part, about]) => {
		const file = `${folder}/${id}.md`;
		return { id, part, about, file, text: readFileSync(join(packageRoot, file), 'utf8') };
	});
}
