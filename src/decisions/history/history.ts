import type { Commit, Signature } from './commit.ts';
import type { RecordHistory } from './record-history.ts';

/** Why nothing is known of the history. */
export type NoHistory =
	/** The workspace says not to look. */
	| 'off'
	/** It is not for the readers of this site. */
	| 'redacted'
	| 'no-repository'
	/** The program is not there, or cannot be started. */
	| 'no-git'
	/** Git does not trust the folder, as it belongs to somebody else. */
	| 'not-trusted'
	| 'no-commits'
	/** It took more time than is given. */
	| 'too-long'
	/** Git stopped with an error. */
	| 'unreadable';

/** What the repository that holds a workspace tells about its records, or why it tells nothing. */
export type History =
	| { readonly known: false; readonly why: NoHistory; readonly detail?: string | undefined }
	| KnownHistory;

export interface KnownHistory {
	readonly known: true;
	/** The newest commit looked at. */
	readonly head: string;
	/** The repository holds only the last part of its history. */
	readonly isShallow: boolean;
	/** By the `ref` of the decision. */
	readonly records: ReadonlyMap<string, RecordHistory>;
	/** The last commits, at most five, that touched each file in which entities are written, newest first; by the path of the file. */
	readonly files: ReadonlyMap<string, readonly Commit[]>;
	/** What a decision is about, as it was when it was made. */
	readonly subjects: readonly SubjectChange[];
}

/** Something that a decision is about and that is written differently now. */
export interface SubjectChange {
	readonly decision: string;
	/** The entity that changed, or the one an interface belongs to. */
	readonly subject: string;
	/** The fields that differ. */
	readonly fields: readonly string[];
	/** Commits that touched its file since, newest first; the folder's own edits are none. */
	readonly commits: readonly { readonly id: string; readonly day: string | undefined }[];
}

/** In words, to be put after "The history of this record is not known: ". */
export const whyUnknown: { readonly [why in NoHistory]: string } = {
	off: 'the workspace says not to read it',
	redacted: 'it is left out of a site for the public',
	'no-repository': 'the workspace is in no Git repository',
	'no-git': 'the program `git` could not be started',
	'not-trusted': 'Git does not trust the folder, because it belongs to another user',
	'no-commits': 'the repository has no commit yet',
	'too-long': 'reading it took too long',
	unreadable: 'Git could not read it',
};

/** How a signature is called. It is never said to be good: nothing here verifies it. */
export const signatureWords: { readonly [kind in Signature]: string } = {
	openpgp: 'signed (OpenPGP)',
	ssh: 'signed (SSH)',
	x509: 'signed (X.509)',
	'other kind': 'signed (other kind)',
	none: 'not signed',
};
