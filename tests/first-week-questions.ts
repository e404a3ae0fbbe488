/**
 * What people ask in their first week at the worked example. Each is answered by one search or by at most three clicks from the
 * home page, and the page says the sentence. `search` is what is typed; `clicks` are the names of links in the order they are followed.
 */
export interface FirstWeekQuestion {
	readonly question: string;
	readonly by: { readonly search: string } | { readonly clicks: readonly string[] };
	/** The page with the answer. */
	readonly page: string;
	/** What it says, as a reader sees it. */
	readonly answer: RegExp;
}

const asks = (question: string, search: string, page: string, answer: RegExp): FirstWeekQuestion => ({
	question,
	by: { search },
	page,
	answer,
});
const walks = (question: string, clicks: readonly string[], page: string, answer: RegExp): FirstWeekQuestion => ({
	question,
	by: { clicks },
	page,
	answer,
});

export const firstWeekQuestions: readonly FirstWeekQuestion[] = [
	asks('Who owns the payment API?', 'payment api', '/components/payment-api/', /Owner:?\s*Payments Core/),
	asks('Who owns Vault?', 'vault', '/components/vault/', /Owner:?\s*Platform/),
	asks(
		'What calls the ledger?',
		'ledger api',
		'/components/ledger-api/',
		/These depend on it[\s\S]*Payment orchestrator/,
	),
	asks('Why Kafka?', 'why kafka', '/components/kafka/', /Why is it built this way[\s\S]*Kafka/),
	asks('What is at risk in zone b?', 'zone b of euw1', '/failure-domains/euw1-b/', /Payment API/),
	asks('What is a UETR?', 'UETR', '/glossary/', /Unique end-to-end transaction reference/),
	asks('What does RTGS stand for?', 'RTGS', '/glossary/', /Real-time gross settlement/),
	asks(
		'What do I do when KafkaUnderReplicated fires?',
		'KafkaUnderReplicated',
		'/runbooks/kafkaunderreplicated/',
		/Do this first/,
	),
	asks('How is the region evacuated?', 'evacuate region', '/runbooks/region-evacuation/', /Fence|fence/),
	asks('How long may outbound CHAPS be down?', 'chaps outbound tolerance', '/services/uk-chaps-outbound/', /4\s?h/),
	asks(
		'What happens when fraud scoring is down?',
		'fraud api',
		'/resilience/blast-radius/components/fraud-api/',
		/UK high-value payments, outbound/,
	),
	asks('Who is called when the ledger breaks at night?', 'ledger on call', '/teams/ledger/', /ledger-primary/),
	asks('Where do I ask the integration team?', 'integration team', '/teams/integration/', /#rails/),
	asks('How does a CHAPS payment go through?', 'submit a chaps payment', '/flows/submit-chaps-payment/', /Sanctions/),
	walks(
		'Why does screening fail closed?',
		['Decisions', 'Sanctions screening is on the payment path and fails closed'],
		'/decisions/payments-0009-sanctions-screening-fails-closed/',
		/accepted/i,
	),
	asks('Why is there an outbox?', 'transactional outbox', '/decisions/payments-0006-transactional-outbox/', /outbox/i),
	asks('How long does a failover of the ledger take?', 'ledger failover', '/runbooks/ledger-failover/', /Ledger/),
	asks('What is the cut-off of CHAPS?', 'cut-off', '/glossary/', /17:40 for clients/),
	asks('Which version of Java does the payment API run?', 'payment api', '/components/payment-api/', /openjdk 21/),
	asks(
		'What should I do in my first week on call?',
		'first week on call',
		'/guides/on-call-first-week/',
		/second on the pager/,
	),
	walks(
		'What are single points of failure here?',
		['Resilience', 'Single points of failure'],
		'/resilience/spof/',
		/Single points of failure/,
	),
	walks(
		'Which risks are accepted, and until when?',
		['Decisions', 'Accepted risks'],
		'/decisions/waivers/',
		/until|ends|holds/i,
	),
	walks('What does my team own?', ['Start here', 'Ledger'], '/start/ledger/', /What we own/),
	walks('What do I ask access for?', ['Start here', 'Platform'], '/start/platform/', /Access to ask for/),
	walks(
		'What can I try without breaking anything?',
		['Start here', 'Payments Core'],
		'/start/payments-core/',
		/A first safe exercise/,
	),
	walks('Do I know my way yet?', ['Start here', 'Quiz'], '/quiz/', /What happens to/),
	walks('Which third parties do we rest on?', ['Architecture', 'Third parties'], '/third-parties/', /SWIFT/),
	walks(
		'What has been tried, and when?',
		['Resilience', 'What has been tried'],
		'/resilience/experiment-coverage/',
		/passed/i,
	),
	walks('Which versions are out of support?', ['Resilience', 'Versions'], '/resilience/versions/', /spring-boot/),
	walks('What does the model not know?', ['Resilience', 'Model quality'], '/resilience/model-quality/', /%/),
];
