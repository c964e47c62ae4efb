// What is taken as supplied because only an action, a secret or a human could supply it, one sentence each.
import type { Assumption } from '../settle/settlement.ts';

export function sayAssumption({ application, what, params }: Assumption): string {
  const param = (name: string): string => (Object.hasOwn(params, name) ? String(params[name]) : '');
  const known = Object.hasOwn(sentences, what) ? sentences[what] : undefined;
  return known === undefined ? `${application} has been given what it needs (${what}).` : known(application, param);
}

const sentences: Readonly<Record<string, (application: string, param: (name: string) => string) => string>> = {
  's3-credentials': (application) => `${application} has been given the credentials and the bucket of an object store.`,
  'ingress-host': (application, param) => `${application} is reached from outside at ${param('host')}.`,
  'certificate-signed': (application) => `${application} signs every certificate that is asked of it.`,
};
