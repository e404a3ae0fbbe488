import type { Architecture } from '#analysis/architecture.ts';
import type { Commit } from '#decisions/history/commit.ts';
import type { KnownHistory } from '#decisions/history/history.ts';
import { packFolder } from '#model/chosen-packs.ts';
import { builtInLanguages } from '#model/language/built-in.ts';
import type { Workspace } from '#model/types.generated.ts';
import type { AlertEntry } from '../alerts.ts';
import { authorsOf, noAuthors } from './authors.ts';
import type { Catalogue } from './catalogue.ts';
import { type Authors, sentencesWith } from './compose.ts';
import { de } from './de/de.ts';
import { fr } from './fr/fr.ts';
import { type Language, languageOf } from './language.ts';
import type { Localiser } from './localise-text.ts';

const catalogues: { readonly [tag: string]: Catalogue } = { de, fr };

/** The words that come with Lintel for a language; none for English, whose texts are the keys, and for languages of others. */
const catalogueOf = (tag: string): Catalogue => catalogues[tag] ?? catalogues[tag.split('-')[0]!] ?? {};

/** The language of the site, with the workspace's own words over those that come with Lintel. */
export function languageOfSite({ language = 'en', texts }: Workspace, authors: Authors = noAuthors): Language {
	const catalogue = { ...catalogueOf(language), ...(texts as Catalogue | undefined) };
	return languageOf(language, languageName(language), catalogue, sentencesWith(authors));
}

/** What a language calls itself, as far as the runtime knows; else its tag. */
export function languageName(tag: string): string {
	const own = builtInLanguages[tag];
	if (own !== undefined) return own;
	const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag);
	return name === undefined ? tag : name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
}

/** A text of people that pages name: a guide, or the words of a team that stand on its start page. */
interface Titled {
	readonly title: string;
	readonly audience?: string | undefined;
	readonly body?: { readonly text: string } | undefined;
}

/**
 * What tells pages in the language of the site; undefined where they are to stay as they are. What alerts say, and
 * the titles of guides and of pages in English, stand in no entity and no record.
 */
export function localiserOf(
	{ model, decisions, history }: Architecture,
	alerts: Iterable<Pick<AlertEntry, 'name' | 'summary' | 'rules'>>,
	titled: readonly Titled[],
	missing?: Localiser['missing'],
): Localiser | undefined {
	const { language = 'en', contentLanguage = language, texts = {} } = model.workspace;
	if (language === 'en' && contentLanguage === 'en' && Object.keys(texts).length === 0) return undefined;
	const entities = [...Object.values(model.entities), ...Object.values(model.outOfForce)];
	const own = catalogueOf(language);
	const names = new Set([
		// An id that is a word of ours is one: `limit` beside a figure is no term of a glossary.
		...entities.flatMap(({ name, id }) => (own[id] === undefined ? [name, id] : [name])),
		...model.interfaces.map(({ component, data }) => `${model.entities[component]?.name} / ${data.id}`),
		...decisions.map(({ title }) => title),
		// An environment need not be described to be named.
		model.environment,
	]);
	const written = new Set<string>();
	for (const { name, summary, rules } of alerts) collect([name, summary, rules], written);
	for (const { receivers, inhibitions, times } of model.alertRouting)
		for (const name of [
			...receivers.map((one) => one.name),
			...inhibitions.flatMap(({ sources }) => sources.flatMap(({ equal }) => equal)),
			...times.keys(),
		])
			if (own[name] === undefined) written.add(name);
	for (const { title, audience, body } of titled) {
		collect({ title, audience }, written);
		for (const [, heading = ''] of body?.text.matchAll(/^#{2,6} +(.+)$/gm) ?? []) written.add(heading);
	}
	collect(
		model.faultTemplates.map(({ description }) => description),
		written,
	);
	for (const { data } of entities) collect(data, written);
	for (const { title, status, people, tags, relations, format, scope, waives } of decisions)
		collect(
			[
				title,
				status.raw,
				people.map((one) => [one.names, one.raw]),
				{ tags, format, scope },
				relations.map(({ raw }) => raw),
				waives.map(({ rationale }) => rationale),
			],
			written,
		);
	if (history?.known === true) collectHistory(history, written);
	collect([model.workspace.title, model.workspace.description, model.workspace.adr], written);
	const versions = new Set<string>();
	for (const { data } of entities) collectVersions(data, versions);
	const authors = authorsOf(names, written, versions);
	const english = new Set<string>();
	for (const { data, span } of model.byKind['obligation-pack']) {
		if (!span.file.startsWith(packFolder)) continue;
		collect(data, english);
		for (const { reference, title } of data.clauses) english.add(`${reference}: ${title}`);
	}
	return {
		language: languageOfSite(model.workspace, authors),
		names,
		written,
		authors,
		writtenIn: contentLanguage === language ? undefined : contentLanguage,
		english,
		missing,
	};
}

/** What authors of commits wrote, their names, and the headings of records that they changed. */
function collectHistory({ records, files }: KnownHistory, into: Set<string>): void {
	const of = ({ author, subject }: Pick<Commit, 'author' | 'subject'>): Set<string> => into.add(author).add(subject);
	for (const { first, changes, authors } of records.values()) {
		if (first !== undefined) of(first);
		for (const { name } of authors) into.add(name);
		for (const { commit, sections } of changes) {
			if (commit !== undefined) of(commit);
			for (const section of sections) into.add(section);
		}
	}
	for (const commits of files.values()) for (const commit of commits) of(commit);
}

const SMALL_WORD = /^[a-z]+(?:-[a-z]+)*$/;
/** Fields whose values are ids, products and the like, even where they are a single small word. */
const FREE_FIELD =
	/^(?:id|ref|name|product|operations?|tags?|key|group|topic|scope|path|format|stores|holds|fields?|columns?|purpose|setBy|audience|regulator|unit|metric|aliases|clause|errorStrings|stakeholders|domain|authentication|authority|dataClasses|externalUsers|facilities|information|keywords|metrics|parallelGroup|processes|promisedTo|reads|responsibilities|service|skills|substitutes|symptoms|usage|value|volume|writes)$/;

/** Every version in a value, however deep, and its shorter forms: support is counted for `3.5` where `3.5.6` runs. */
function collectVersions(value: unknown, into: Set<string>, field = ''): void {
	if (typeof value === 'string') {
		// A snapshot of support dates names the versions of a product below `releases`.
		if (!/version$/i.test(field) && field !== 'releases.name') return;
		const parts = value.split('.');
		for (const at of parts.keys()) into.add(parts.slice(0, at + 1).join('.'));
	} else if (typeof value === 'object' && value !== null)
		for (const [own, one] of Object.entries(value)) {
			const place = field === 'releases' ? `${field}.${own}` : own;
			collectVersions(one, into, Array.isArray(value) ? field : place);
		}
}

/** Every text in a value, however deep. */
function collect(value: unknown, into: Set<string>, field = ''): void {
	if (typeof value === 'string') {
		// Another small word is one of the values that a schema knows: those are ours.
		if (!SMALL_WORD.test(value) || FREE_FIELD.test(field)) into.add(value.trim());
		// `for everybody in their first week`.
		if (field === 'audience') into.add(value.slice(0, 1).toLowerCase() + value.slice(1));
	} else if (Array.isArray(value)) for (const one of value) collect(one, into, field);
	else if (typeof value === 'object' && value !== null)
		for (const [own, one] of Object.entries(value)) collect(one, into, own);
}
