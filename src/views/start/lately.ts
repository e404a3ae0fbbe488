import { daysBetween } from '#analysis/quantities.ts';
import type { Commit } from '#decisions/history/commit.ts';
import type { Ref } from '#model/model.ts';
import { list, paragraph } from '../blocks.ts';
import { commitLink } from '../commit-link.ts';
import type { ViewContext } from '../context.ts';
import { unknownHistory } from '../decision-history.ts';
import { hrefOf, muted, refList } from '../links.ts';
import { byText } from '../model-index.ts';
import type { Block } from '../page.ts';

/** Older changes are not new to anybody. */
const DAYS = 90;

/**
 * What was changed in the files of some things in the last three months before the day of the model, newest first, from the
 * history of the repository; why it is not known, where it is not. Nothing where nobody looked for a repository.
 */
export function latelyBlocks(context: ViewContext, refs: readonly Ref[], most = 10): readonly Block[] {
	const { history } = context.architecture;
	if (history === undefined) return [];
	if (!history.known) return [paragraph(...unknownHistory(history.why))];
	const touched = new Map<string, { readonly commit: Commit; readonly refs: Set<Ref> }>();
	// What has no page is not what people look for.
	for (const ref of refs.filter((one) => hrefOf(context, one) !== undefined)) {
		const file = context.model.entities[ref]?.span.file;
		for (const commit of (file === undefined ? undefined : history.files.get(file)) ?? []) {
			const age = daysBetween(commit.committed, context.model.asOf);
			if (age === undefined || age < 0 || age > DAYS) continue;
			const known = touched.get(commit.id) ?? { commit, refs: new Set<Ref>() };
			known.refs.add(ref);
			touched.set(commit.id, known);
		}
	}
	const latest = [...touched.values()].sort(
		(a, b) => byText(b.commit.committed ?? '', a.commit.committed ?? '') || byText(a.commit.id, b.commit.id),
	);
	const shallow = history.isShallow ? ' This clone holds only the last part of the history.' : '';
	const basis = `From the commits of the ${DAYS} days before ${context.model.asOf} that touched the files in which these are written, at most the last ${LATEST_OF_A_FILE} of each file.${shallow}`;
	if (latest.length === 0) return [paragraph('Nothing was changed. ', muted(basis))];
	return [
		list(
			latest
				.slice(0, most)
				.map(({ commit, refs: own }) => [
					muted(`${commit.committed} `),
					`${commit.subject} (`,
					commitLink(context.model.workspace.repository, commit),
					'): ',
					...refList(context, [...own], 4),
				]),
		),
		paragraph(muted(latest.length > most ? `The last ${most} of ${latest.length} commits. ${basis}` : basis)),
	];
}

/** As many as the reader of the history keeps; see `KnownHistory.files`. */
const LATEST_OF_A_FILE = 5;
