export { atOnce as run } from "../../src/core/model/steps";
