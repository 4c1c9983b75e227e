export { atOnce as run } from "../../src/core/steps";
