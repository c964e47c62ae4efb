// Edits of Juju models: name one, with its UUID, or take the name away.
import type { DocumentModel, Edit, ModelName } from './document.ts';
import { isPossibleName } from './name.ts';
import { entryOf, isSameJson, mapKeys, mapValues, withEntry, withoutEntry } from './record.ts';

/** States the model, or states it anew with another UUID. */
export function addModel(name: ModelName, uuid?: string): Edit {
  return (document) => {
    const { models } = document.deployment;
    const model: DocumentModel = uuid === undefined ? {} : { uuid };
    if (!isPossibleName(name) || isSameJson(entryOf(models, name), model)) return document;
    return { ...document, deployment: { ...document.deployment, models: withEntry(models, name, model) } };
  };
}

/** Its applications go with it, and its UUID stays what was stated. Nothing where another has the name, or the first is not there. */
export function renameModel(from: ModelName, to: ModelName): Edit {
  return (document) => {
    const { models, applications } = document.deployment;
    const isThere = (name: ModelName) =>
      Object.hasOwn(models, name) || Object.values(applications).some(({ model }) => model === name);
    if (!isPossibleName(to) || !isThere(from) || isThere(to)) return document;
    const moved = mapValues(applications, (one) => (one.model === from ? { ...one, model: to } : one));
    const renamed = mapKeys(models, (name) => (name === from ? to : name));
    return { ...document, deployment: { ...document.deployment, models: renamed, applications: moved } };
  };
}

/** Its applications go to the model `default`. */
export function removeModel(name: ModelName): Edit {
  return (document) => {
    const models = withoutEntry(document.deployment.models, name);
    const applications = mapValues(document.deployment.applications, (application) =>
      application.model === name && name !== 'default' ? { ...application, model: 'default' } : application,
    );
    const isSame = models === document.deployment.models && applications === document.deployment.applications;
    return isSame ? document : { ...document, deployment: { ...document.deployment, models, applications } };
  };
}
