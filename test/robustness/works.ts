export const WORKS: readonly { name: string; workOf(length: number): Generator<void, unknown, void> }[] = [];
