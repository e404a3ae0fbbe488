/** A binary heap: the smallest by a comparison comes out first. Add and take in O(log n). */
export interface PriorityQueue<T> {
	readonly size: number;
	/** The smallest, which stays; undefined when there is none. */
	first(): T | undefined;
	add(value: T): void;
	/** The smallest, which leaves; undefined when there is none. */
	take(): T | undefined;
}

/** An empty queue. Equal values come out in any order, so a comparison that must be repeatable knows no equals. */
export function priorityQueue<T>(compare: (a: T, b: T) => number): PriorityQueue<T> {
	const heap: T[] = [];
	const swap = (a: number, b: number): void => {
		[heap[a], heap[b]] = [heap[b]!, heap[a]!];
	};
	return {
		get size() {
			return heap.length;
		},
		first: () => heap[0],
		add(value) {
			heap.push(value);
			for (let at = heap.length - 1; at > 0; ) {
				const parent = (at - 1) >> 1;
				if (compare(heap[at]!, heap[parent]!) >= 0) return;
				swap(at, parent);
				at = parent;
			}
		},
		take() {
			const first = heap[0];
			const last = heap.pop();
			if (heap.length === 0 || last === undefined) return first;
			heap[0] = last;
			for (let at = 0; ; ) {
				let least = 2 * at + 1;
				if (least >= heap.length) return first;
				if (least + 1 < heap.length && compare(heap[least + 1]!, heap[least]!) < 0) least++;
				if (compare(heap[at]!, heap[least]!) <= 0) return first;
				swap(at, least);
				at = least;
			}
		},
	};
}
