/** What each process of mocha does first, by .mocharc.json. A property that fails says its seed and path: `fc.assert(…, { seed, path })` has it again. */
import fc from "fast-check";
import { RUNS } from "../fixtures/runs";

// the lines of a failure are those of the source
process.setSourceMapsEnabled(true);
fc.configureGlobal({ numRuns: RUNS });
