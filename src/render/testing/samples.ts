/** Diagrams of every type the site uses, for tests and measurements. */

const WORDS =
	'payment ledger gateway screening liquidity settlement forecast reserve clearing notification archive audit limit position'.split(
		' ',
	);

/** A Lehmer generator: the same numbers everywhere. */
function numbersFrom(seed: number): (below: number) => number {
	let state = seed * 7919 + 1;
	return (below) => {
		state = (state * 16_807) % 2_147_483_647;
		return Math.floor((state / 2_147_483_647) * below);
	};
}

const SHAPES: readonly ((label: string) => string)[] = [
	(label) => `["${label}"]`,
	(label) => `["${label}"]`,
	(label) => `("${label}")`,
	(label) => `[["${label}"]]`,
	(label) => `[("${label}")]`,
	(label) => `(["${label}"])`,
	(label) => `{{"${label}"}}`,
	(label) => `{"${label}"}`,
];

/** A flowchart of `count` nodes in groups of about ten, mostly a tree of near ones, with an eighth more edges across. */
export function sampleFlowchart(count: number, seed: number, direction: 'TB' | 'LR' = 'TB'): string {
	const pick = numbersFrom(seed + count);
	const groups = Math.max(2, Math.round(count / 10));
	const label = (index: number): string => {
		const words = Array.from({ length: 1 + pick(3) }, () => WORDS[pick(WORDS.length)]);
		return `${words.join(' ')} ${index}`;
	};
	const lines = [`flowchart ${direction}`];
	for (let group = 0; group < groups; group++) {
		lines.push(`  subgraph g${group}["${label(group)}"]`);
		const last = Math.ceil(((group + 1) * count) / groups);
		for (let node = Math.ceil((group * count) / groups); node < last; node++) {
			lines.push(`    n${node}${SHAPES[pick(SHAPES.length)]!(label(node))}`);
		}
		lines.push('  end');
	}
	for (let node = 1; node < count; node++) {
		const arrow = ['-->', '-->', '-->', '-.->', '==>', `-->|${WORDS[pick(WORDS.length)]}|`][pick(6)];
		lines.push(`  n${node - 1 - pick(Math.min(node, 5))} ${arrow} n${node}`);
	}
	for (let extra = 0; extra < count / 8; extra++) {
		const [from, to] = [pick(count), pick(count)];
		if (from !== to) lines.push(`  n${Math.min(from, to)} --> n${Math.max(from, to)}`);
	}
	return lines.join('\n');
}

/** A sequence of `count` messages between three to five participants. */
export function sampleSequence(count: number, seed: number): string {
	const pick = numbersFrom(seed + count);
	const names = ['Payment gateway', 'Sanctions screening', 'Ledger', 'Notifier', 'Archive'].slice(
		0,
		count > 12 ? 5 : 3,
	);
	const lines = ['sequenceDiagram', '  autonumber'];
	for (const [index, name] of names.entries()) lines.push(`  participant p${index} as ${name}`);
	for (let message = 0; message < count; message++) {
		const from = pick(names.length);
		const to = (from + 1 + pick(names.length - 1)) % names.length;
		const text = `${WORDS[pick(WORDS.length)]} ${WORDS[pick(WORDS.length)]}`;
		if (message % 9 === 4) lines.push(`  opt ${text} is due`);
		lines.push(`  p${from}${pick(3) === 0 ? '-->>' : '->>'}p${to}: ${text}`);
		if (message % 9 === 6) lines.push('  end');
		if (message % 10 === 7) lines.push(`  Note over p${Math.min(from, to)},p${Math.max(from, to)}: keeps the order`);
	}
	if (count % 9 > 4 && count % 9 <= 6) lines.push('  end');
	return lines.join('\n');
}

export const STATES_FLOWCHART = `flowchart LR
  subgraph core["Payments core"]
    gw["Payment gateway"]:::up --> scr["Sanctions screening"]:::degraded
    scr --> led["Ledger posting"]:::down
    idp["Identity provider"]:::failed -.->|token refused| scr
  end
  op(["Treasury operator"]):::person --> gw
  ext["SWIFT Alliance"]:::external --> q[["payments.in"]]:::queue
  q ==>|settles| db[("Ledger store")]:::store
  liq["Liquidity engine"]:::focus --> hsm["HSM cluster"]:::spof
  rep["Report batch"]:::muted --> db
  class core domain`;

export const SAMPLES: Readonly<Record<string, string>> = {
	'flow states': STATES_FLOWCHART,
	'flow nested': `flowchart TB
  subgraph fra["Region Frankfurt"]
    direction TB
    subgraph az1["Zone 1"]
      gw1["gateway-1"] --> led1["ledger-1"]
    end
    subgraph az2["Zone 2"]
      gw2["gateway-2"] --> led2["ledger-2"]
    end
  end
  subgraph dub["Region Dublin"]
    led3["ledger-3 (standby)"]
  end
  led1 -- "replicates, 200 ms" --> led3
  led2 <--> led3
  dns{{"Shared DNS"}} --> gw1 & gw2
  led1 --o dns
  led2 --x dns`,
	'flow labels': `flowchart LR
  a["Ampersand & less #lt; more #gt; #quot;quoted#quot;"] -->|"a #amp; b"| b["Two<br/>lines"]
  b --> c["A rather long label that has to be wrapped somewhere because it is wide"]
  c --> d["Zahlungsverkehr Überweisung Łódź Жук Ωμέγα 支払い"]
  d --> e[/"input"/] --> f[\\"output"\\] --> g>"flag"] --> h(("round"))`,
	'flow 12': sampleFlowchart(12, 1),
	'flow 12 LR': sampleFlowchart(12, 2, 'LR'),
	'flow 20': sampleFlowchart(20, 3),
	'flow 30 LR': sampleFlowchart(30, 4, 'LR'),
	'flow 40': sampleFlowchart(40, 6),
	'sequence 10': sampleSequence(10, 1),
	'sequence 25': sampleSequence(25, 2),
	'sequence frames': `sequenceDiagram
  autonumber
  box Bank
    participant gw as Payment gateway
    participant scr as Sanctions screening
  end
  participant led as Ledger
  actor op as Operator
  gw->>+scr: screen(payment)
  alt hit
    scr-->>gw: held
    scr-)op: case created
  else clear
    scr-->>-gw: released
  end
  par post
    gw->>led: post(entry)
  and notify
    gw-)op: status event
  end
  opt replay
    op->>gw: replay(id)
  end
  loop every minute
    led->>led: reconcile
  end
  critical settle
    led-xgw: refused
  option timeout
    led-->>gw: unknown
  end
  Note over gw,led: At least once, keys make it idempotent
  Note right of op: around the clock`,
	'sequence plain': `sequenceDiagram
  participant a as Initiator
  participant b as RTGS
  a->>b: pacs.009
  b-->>a: pacs.002`,
	'state composite': `stateDiagram-v2
  [*] --> Received
  Received --> Screening : valid
  state Screening {
    [*] --> Matching
    Matching --> Reviewing : hit
    Reviewing --> [*]
  }
  Screening --> Settled : released
  Screening --> Rejected : blocked
  state decision <<choice>>
  Settled --> decision
  decision --> Archived : final
  decision --> [*] : returned
  Archived --> [*]
  note right of Rejected : reported to compliance`,
	'state fork': `stateDiagram-v2
  direction LR
  state split <<fork>>
  state both <<join>>
  [*] --> split
  split --> Posting
  split --> Notifying
  Posting --> both
  Notifying --> both
  both --> [*]`,
	gantt: `gantt
  title Settlement day
  dateFormat YYYY-MM-DD
  axisFormat %d %b
  todayMarker off
  section Migration
  Dual run :done, run, 2026-03-01, 20d
  Cut over :crit, cut, after run, 2d
  section Review
  Observe :active, obs, after cut, 14d
  Sign off :milestone, sign, after obs, 0d`,
	timeline: `timeline
  title From monolith to platform
  section Early
    2019 : First payment engine : one region
    2021 : Queue in front of the ledger
  section Now
    2024 : Second region : active and standby with a long explanation that wraps
    2026 : Liquidity forecast`,
	quadrant: `quadrantChart
  title Where to invest
  x-axis Low impact --> High impact
  y-axis Rare --> Frequent
  quadrant-1 Fix now
  quadrant-2 Automate
  quadrant-3 Accept
  quadrant-4 Plan
  Certificates: [0.8, 0.7]
  DNS: [0.9, 0.2]
  Batch window: [0.3, 0.6]`,
	pie: `pie title Findings by class
  "Single copy" : 12
  "Shared domain" : 7
  "No fallback" : 4`,
	class: `classDiagram
  class Payment {
    +String id
    +Money amount
    +release() bool
  }
  class Instruction {
    <<interface>>
    +List~Leg~ legs
  }
  Instruction <|.. Payment
  Payment "1" --> "*" Entry : posts
  Payment o-- Party
  Payment *-- Status`,
	'entity relation': `erDiagram
  ACCOUNT ||--o{ ENTRY : records
  ENTRY }|--|| PAYMENT : settles
  PAYMENT {
    string id PK
    decimal amount
    string currency
  }
  ACCOUNT {
    string iban
  }`,
	'flow direction BT': `flowchart BT
  a["edge"] --> b["service"]
  b --> c[("store")]
  b -.-> d["audit"]`,
	'flow markdown': `flowchart LR
  a["\`**bold** and _italic_ words\`"] --> b["plain"]
  b --- c(["ends"])
  c ==> d`,
	'flow loops': `flowchart LR
  a --> a
  a --> b
  b --> a
  b -->|"twice"| a`,
	'flow wide fan': `flowchart LR
  hub["Event bus"]
  ${Array.from({ length: 9 }, (_unused, index) => `hub --> s${index}["Subscriber ${index}"]`).join('\n  ')}`,
};
