/** What each analysis is called and which question it answers, in reading order. The ids are those of the specification. */
export const analysisTitles = [
	{ id: 'A1', title: 'Single points of failure', question: 'What stops a service all by itself?' },
	{ id: 'A2', title: 'Minimal cut sets', question: 'Which two or three failures together stop a service?' },
	{ id: 'A3', title: 'Availability', question: 'For how much of the time does a service not work?' },
	{ id: 'A4', title: 'Importance', question: 'What to fix first, and what must not get worse?' },
	{ id: 'A5', title: 'Placement', question: 'Do copies that should fail apart stand together?' },
	{ id: 'A6', title: 'Blast radius', question: 'What does a failure reach, and when?' },
	{ id: 'A7', title: 'Capacity after a loss', question: 'Do the copies that are left carry the load?' },
	{ id: 'A8', title: 'Recovery time', question: 'How long until it works again, and who waits for whom?' },
	{ id: 'A9', title: 'Recovery points', question: 'How much data is lost, and where does it come back from?' },
	{ id: 'A10', title: 'Timeout budget', question: 'How long does a caller wait at the worst, and does that fit?' },
	{ id: 'A11', title: 'Retry amplification', question: 'How much more load do retries make when something fails?' },
	{ id: 'A12', title: 'Latency budget', question: 'Do the usual times of the steps fit into the budget of the flow?' },
	{ id: 'A13', title: 'Throughput', question: 'How much can a flow carry, where does it end, and when is it used up?' },
	{ id: 'A14', title: 'Backlog and drain', question: 'What waits after an outage, and for how long?' },
	{ id: 'A15', title: 'Consistency hazards', question: 'Where can data come to differ from what happened?' },
	{
		id: 'A16',
		title: 'Target coherence',
		question: 'Do promises, recovery targets and tolerances fit into one another?',
	},
	{ id: 'A17', title: 'Observability gaps', question: 'What would go unnoticed?' },
	{
		id: 'A18',
		title: 'Runbook coverage',
		question: 'Is there a way out of each failure, and is it open when it is needed?',
	},
	{ id: 'A19', title: 'Decision integrity', question: 'Do decisions hang together, and do they cover what matters?' },
	{
		id: 'A20',
		title: 'Experiment coverage',
		question: 'What has been tried, and did it take as long as the model says?',
	},
	{
		id: 'A21',
		title: 'Versions and end of support',
		question: 'What runs on versions that nobody supports any more, or that do not fit?',
	},
	{ id: 'A22', title: 'Concentration and ownership', question: 'On whom does everything rest?' },
	{ id: 'A23', title: 'Model quality', question: 'How far can the other answers be trusted?' },
	{
		id: 'A24',
		title: 'Release window',
		question: 'What is left while a version is rolled out, and does the way back fit?',
	},
] as const;
export type AnalysisId = (typeof analysisTitles)[number]['id'];

/** The title of an analysis; its id where it is none of ours. */
export function analysisTitle(id: string): string {
	return analysisTitles.find((one) => one.id === id)?.title ?? id;
}
