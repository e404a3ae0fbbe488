/** The samples of the specification, word for word, and what they refer to. */

export const payments: { readonly [path: string]: string } = {
	'component.yaml': `kind: component
id: payment-api
name: Payment Initiation API
type: service
owner: team:payments-core
tier: 1
lifecycle: production
system: system:payments-hub
stateless: true
tech: [{ name: openjdk, version: "21.0.4", purl: "pkg:generic/openjdk@21.0.4" }]
adrs: [ADR-0012, ADR-0031]
interfaces:
  - id: http
    protocol: HTTPS
    style: sync
    deadlinePropagation: header
    operations:
      - { id: submitPayment, effect: write, idempotent: key, keyField: endToEndId }
deployment:
  prod:
    replicas:
      - { id: api1, domains: [az:euw1-a] }
      - { id: api2, domains: [az:euw1-b] }
      - { id: api3, domains: [az:euw1-c] }
    commonCause: [{ id: sw-api, kind: release, unavailability: { value: 0.0005, source: measured, asOf: 2026-06-30 } }]
    instanceUnavailability: { value: 0.01, source: measured, asOf: 2026-06-30 }
    strategy: active-active
capacity: { unitCapacity: 300/s, peak: 550/s, targetUtilisation: 0.75, pool: { to: ledger-db, size: 200 } }
dependencies:
  - to: interface:ledger-db/sql
    criticality: hard
    callsPerRequest: 3
    resilience:
      timeout: { perTry: 300ms, total: 650ms }
      retry: { max: 1, backoff: { base: 50ms, factor: 2, cap: 1s, jitter: full }, budgetPct: 10 }
      idempotency: { key: endToEndId, scope: durable, retention: 72h }
  - to: interface:sanctions/http
    criticality: hard
    resilience:
      timeout: { perTry: 400ms, total: 1500ms }
      retry: { max: 2, backoff: { base: 100ms, factor: 2, cap: 1s, jitter: full } }
  - to: interface:fraud/http
    criticality: soft
    resilience: { timeout: { perTry: 150ms }, fallback: { type: rule, correctnessNote: "allow below EUR 500, else queue" } }
  - to: interface:notify/topic
    criticality: soft
    async: { buffer: kafka, maxMessages: 1440000, afterBuffer: degraded }
    resilience: { dlq: { target: topic:notify-dlq, retention: 14d, replayRunbook: runbook:replay-notify } }
observability:
  alerts:
    - { name: PaymentApiErrorBudgetBurn, kind: symptom, severity: page, detects: [fm:ledger-primary-loss, fm:sanctions-timeout] }
  traces: { propagates: true }
release: { strategy: canary, bakeTime: 30m, autoRollbackOn: [PaymentApiErrorBudgetBurn], schemaMigration: expand-contract }
`,
	'flow.yaml': `kind: flow
id: submit-payment
businessService: business-service:uk-chaps-outbound
trigger: "client POST /payments"
peakRate: 550/s
latencyBudget: { p99: 1800ms, deadline: 2s }
steps:
  - { seq: 1, from: gateway, to: payment-api/http, operation: submitPayment, mode: sync }
  - { seq: 2, from: payment-api, to: sanctions/http, operation: screen, mode: sync, serviceTime: { p50: 40ms, p99: 180ms } }
  - { seq: 3, from: payment-api, to: fraud/http, operation: score, mode: sync, optional: true, parallelGroup: checks }
  - { seq: 4, from: payment-api, to: ledger-db/sql, operation: reserveFunds, mode: sync, transaction: t1, writes: [ledger, outbox] }
  - { seq: 5, from: outbox-relay, to: notify/topic, operation: paymentAccepted, mode: async, delivery: at-least-once }
`,
	'business-service.yaml': `kind: business-service
id: uk-chaps-outbound
name: UK high-value payments, outbound
owner: person:head-of-uk-payments
externalUsers: [corporate clients, correspondent banks]
importanceRationale: "Failure poses a risk to clients' settlement obligations and to UK financial stability"
criticalFunctionId: F12
impactTolerances:
  - { metric: duration, limit: 4h, regulator: PRA, rationale: "CHAPS same-day cut-off", setBy: board, reviewed: 2026-03-31 }
  - { metric: paymentsUnrecoverable, limit: 0, regulator: FCA }
policy: { availabilitySlo: 99.95, multiAz: { rto: 5m, rpo: 0s, approach: active-active }, multiRegion: { rto: 2h, rpo: 10s, approach: warm-standby } }
flows: [flow:submit-payment]
`,
	'failure-mode.yaml': `kind: failure-mode
id: ledger-primary-loss
component: component:ledger-db
category: SINGLE_POINT_OF_FAILURE   # SHARED_FATE | EXCESSIVE_LOAD | EXCESSIVE_LATENCY | MISCONFIGURATION_AND_BUGS
scope: az:euw1-a
cause: "primary host or AZ loss"
effect: "writes rejected until promotion; 0 data loss (sync standby)"
likelihood: yearly
detection: [{ alert: LedgerPrimaryDown, expectedWithin: 60s }]
mitigation: [{ runbook: runbook:ledger-failover, auto: true, expected: 90s }]
rollback: runbook:ledger-failback
dataRisk: { rpo: 0s, hazard: in-doubt-transactions, reconcile: runbook:reconcile-ledger }
experiments: [experiment:fis-aurora-failover]
residualRisk: { adr: ADR-0031, reviewBy: 2027-03-31 }
`,
};

/** A component with as little as is allowed; `more` is further YAML. */
export function component(id: string, more: string): string {
	return `kind: component\nid: ${id}\nname: ${id}\n${more}\n`;
}

export const domains = `
- { kind: failure-domain, id: euw1, type: region }
- { kind: failure-domain, id: euw1-a, type: az, parent: euw1 }
- { kind: failure-domain, id: euw1-b, type: az, parent: region:euw1 }
- { kind: failure-domain, id: euw1-c, type: az, parent: failure-domain:euw1 }
- { kind: failure-domain, id: example, type: dns }
`;

export const around = `${domains}
- { kind: team, id: payments-core }
- { kind: role, id: head-of-uk-payments }
- { kind: system, id: payments-hub, owner: payments-core }
- { kind: component, id: gateway, name: Gateway, owner: payments-core }
- { kind: component, id: ledger-db, name: Ledger, owner: payments-core, interfaces: [{ id: sql }] }
- { kind: component, id: sanctions, name: Sanctions, owner: payments-core, interfaces: [{ id: http }] }
- { kind: component, id: fraud, name: Fraud, owner: payments-core, interfaces: [{ id: http }] }
- { kind: component, id: notify, name: Notify, owner: payments-core, interfaces: [{ id: topic }] }
- { kind: component, id: notify-dlq, type: topic, name: Dead letters, owner: payments-core }
- { kind: component, id: outbox-relay, name: Relay, owner: payments-core }
- { kind: failure-mode, id: sanctions-timeout, component: sanctions }
- { kind: runbook, id: ledger-failover }
- { kind: runbook, id: ledger-failback }
- { kind: runbook, id: reconcile-ledger }
- { kind: runbook, id: replay-notify }
- { kind: chaos-experiment, id: fis-aurora-failover }
`;
