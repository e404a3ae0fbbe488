import type { Commit } from '#decisions/history/commit.ts';
import type { Step } from '#decisions/history/file-history.ts';
import { fromBytes } from '#decisions/history/git-log.ts';
import type { SubjectChange } from '#decisions/history/history.ts';
import type { Ref } from '#model/model.ts';
import { splitRef } from '#model/names.ts';
import { writtenEntities } from '#model/written-entities.ts';
import type { Architecture } from './architecture.ts';
import { isInForce } from './decision-integrity.ts';
import { decisionLinks } from './decision-links.ts';

/** What a decision is about, and the text in which it stood when the decision was made. */
export interface SubjectBaseline {
	readonly decision: Ref;
	/** As the decision names it: an entity, or an interface. */
	readonly subject: Ref;
	/** The file as it is called now. */
	readonly file: string;
	/** The file as it was called then, and its content, as an object of the repository. */
	readonly old: { readonly path: string; readonly content: string };
	/** Commits that touched it since, newest first. */
	readonly since: readonly Commit[];
}

/** The files in which entities stand that decisions in force are about. */
export function subjectFiles(architecture: Architecture): ReadonlySet<string> {
	return new Set(subjectsInForce(architecture).map(({ file }) => file));
}

interface Subject {
	readonly decision: Ref;
	readonly day: string;
	readonly subject: Ref;
	readonly file: string;
}

function subjectsInForce(architecture: Architecture): readonly Subject[] {
	const links = decisionLinks(architecture);
	return architecture.decisions.filter(isInForce).flatMap((decision) => {
		const day = decision.date?.iso;
		if (day === undefined) return [];
		return links.subjectsOf(decision.ref).flatMap((subject): Subject[] => {
			const entity = architecture.model.entities[entityRef(subject)];
			return entity === undefined ? [] : [{ decision: decision.ref, day, subject, file: entity.span.file }];
		});
	});
}

/** The component of an interface; anything else is its own entity. */
function entityRef(subject: Ref): Ref {
	const { kind, id } = splitRef(subject);
	return kind === 'interface' ? `component:${id.split('/')[0]}` : subject;
}

/**
 * For each subject of a decision in force, the text of the day the decision was made: what the last commit on or before that
 * day left. Subjects whose file is younger than the decision, or was not touched since, have none.
 */
export function subjectBaselines(
	architecture: Architecture,
	stepsOf: (file: string) => readonly Step[],
	commitOf: (id: string) => Commit | undefined,
): readonly SubjectBaseline[] {
	return subjectsInForce(architecture).flatMap(({ decision, day, subject, file }): SubjectBaseline[] => {
		const steps = stepsOf(file);
		const at = steps.findIndex(({ commit }) => {
			const committed = commitOf(commit)?.committed;
			return committed !== undefined && committed <= day;
		});
		const step = steps[at];
		if (step?.change.content === undefined) return [];
		const since = steps.slice(0, at).map(({ commit }) => commitOf(commit));
		return [
			{
				decision,
				subject,
				file,
				old: { path: fromBytes(step.change.path), content: step.change.content },
				since: since.filter((one) => one !== undefined),
			},
		];
	});
}

/** The subjects that are written differently now. An entity that was not in the file then is not said to have changed. */
export function subjectChanges(
	baselines: readonly SubjectBaseline[],
	textThen: (content: string) => string | undefined,
	textNow: (file: string) => string | undefined,
): readonly SubjectChange[] {
	const read = remembering((path: string, text: string) => writtenEntities(path, text));
	return baselines.flatMap(({ decision, subject, file, old, since }): SubjectChange[] => {
		const [before, now] = [textThen(old.content), textNow(file)];
		if (before === undefined || now === undefined || before === now) return [];
		const former = read(old.path, before).get(entityRef(subject));
		const present = read(file, now).get(entityRef(subject));
		if (former === undefined || present === undefined) return [];
		const fields = [...new Set([...former.keys(), ...present.keys()])].filter(
			(field) => former.get(field) !== present.get(field),
		);
		const told = splitRef(subject).kind === 'interface' ? fields.filter((field) => field === 'interfaces') : fields;
		if (told.length === 0) return [];
		return [{ decision, subject, fields: told, commits: since.map(({ id, committed }) => ({ id, day: committed })) }];
	});
}

/** Several decisions are about one file. */
function remembering<T>(compute: (path: string, text: string) => T): (path: string, text: string) => T {
	const known = new Map<string, T>();
	return (path, text) => {
		const key = `${path}\0${text}`;
		const found = known.get(key) ?? compute(path, text);
		known.set(key, found);
		return found;
	};
}
