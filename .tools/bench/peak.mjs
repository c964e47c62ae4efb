// Derives one mixture and prints how much memory that took at most, in megabytes. Run by the bench in a process of its own.
import { core } from './drawing.mjs';
import { mixture } from './mixture.mjs';

core.derive(mixture(Number(process.argv[2])).deployment);
console.log(process.resourceUsage().maxRSS / 1024);
