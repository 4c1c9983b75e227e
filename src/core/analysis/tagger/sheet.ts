import { mix } from "./hash";

/** Features of one word in its place, each with its name and its value there: what weights are found by. */
export class Sheet {
  /** Room for more features than there are: a test holds it. */
  readonly hashes = new Int32Array(64);
  count = 0;

  /** `names` takes down what the features are called, in their order. */
  constructor(private readonly names?: string[]) {}

  begin(): void {
    this.count = 0;
  }

  put(name: string, value: number): void {
    if (this.names) this.names[this.count] = name;
    this.hashes[this.count] = mix(this.count, value);
    this.count++;
  }
}
