// The part of the catalogue that the pattern's own description needs: small enough to come with the first picture.
import { byName } from './by-name.ts';
import type { Catalogue } from './catalogue.ts';
import { coordinator } from './charms/coordinator.ts';
import { loggingStore } from './charms/logging-store.ts';
import { metricsScraper } from './charms/metrics-scraper.ts';
import { tracingStore } from './charms/tracing-store.ts';
import { worker } from './charms/worker.ts';
import { cluster } from './interfaces/cluster.ts';
import { logging } from './interfaces/logging.ts';
import { metrics } from './interfaces/metrics.ts';
import { tracing } from './interfaces/tracing.ts';
import { generic } from './products/generic.ts';

/** Answers as the whole catalogue does for every deployment of these charms. */
export const patternCatalogue: Catalogue = {
  charms: byName([coordinator, loggingStore, metricsScraper, tracingStore, worker]),
  interfaces: byName([...cluster, ...logging, ...metrics, ...tracing]),
  products: byName([generic]),
};
