/**
 * A canonical reference, `kind:id`: `component:payment-api`, `failure-domain:euw1-a`, `interface:payment-api/http`.
 * Authors may write aliases (`az:euw1-a`, `fm:x`, `experiment:x`, `person:x`) or the bare id; the model holds only these.
 */
export type Ref = string;

/** Where in the authored value something stands: property names and array indices from the root of the document. */
export type Path = readonly (string | number)[];
