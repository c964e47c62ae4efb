// Edits of the charms that a document brings along.
import type { CharmName, DocumentCharm, Edit } from './document.ts';
import { entryOf, isSameJson, withEntry, withoutEntry } from './record.ts';

/** States the charm, or states it anew. */
export function addCharm(name: CharmName, charm: DocumentCharm): Edit {
  return (document) => {
    const { charms } = document.deployment;
    if (name === '__proto__' || isSameJson(entryOf(charms, name), charm)) return document;
    return { ...document, deployment: { ...document.deployment, charms: withEntry(charms, name, charm) } };
  };
}

export function removeCharm(name: CharmName): Edit {
  return (document) => {
    const charms = withoutEntry(document.deployment.charms, name);
    return charms === document.deployment.charms
      ? document
      : { ...document, deployment: { ...document.deployment, charms } };
  };
}
