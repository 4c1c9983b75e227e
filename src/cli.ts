import { main } from "./cli/main";
import { processIo } from "./cli/process";

void main(process.argv.slice(2), processIo()).then((status) => {
  process.exitCode = status;
});
