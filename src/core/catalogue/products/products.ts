// Every product whose coordinator and workers the catalogue knows.
import type { Product } from '../catalogue.ts';
import { generic } from './generic.ts';
import { loki } from './loki.ts';
import { mimir } from './mimir.ts';
import { pyroscope } from './pyroscope.ts';
import { tempo } from './tempo.ts';

export const products: readonly Product[] = [generic, loki, mimir, pyroscope, tempo];
