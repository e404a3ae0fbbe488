/** A whole number with a mark at every thousand, as English writes it: `1,440,000`, `3,600`. For sentences; never in a snippet to paste. */
export const groupedDigits = (value: number): string => String(value).replace(/\d(?=(?:\d{3})+$)/g, '$&,');
