// TLSCertificatesRequires: each unit asks for a certificate for its own name, the service's, and a coordinator's for those of all workers.
import { requestText } from './certificate.ts';
import { clusterOf } from './cluster.ts';
import { keysOf } from './fact.ts';
import type { Library, View } from './view.ts';

export const tlsCertificatesRequires: Library<'TLSCertificatesRequires'> = {
  name: 'TLSCertificatesRequires',
  publish(view, { endpoint }) {
    const { names, facts } = workerNames(view);
    return view.on(endpoint).map(({ relation }) => ({
      relation,
      bag: 'unit',
      keys: (unit) => {
        const text = requestText(view, unit.id, unit.address, names);
        const request = { certificate_signing_request: text, ca: false };
        // Names come and go; that there is a certificate does not hang on any of them.
        const parts = new Map([[text, []]]);
        return keysOf({ certificate_signing_requests: { value: [request], because: facts, parts } });
      },
    }));
  },
};

function workerNames(view: View) {
  if (view.behaviour.coordinator === undefined) return { names: [], facts: [] };
  const workers = clusterOf(view).workers.filter(({ role }) => role !== undefined);
  return { names: workers.map(({ address }) => address), facts: workers.map(({ seen }) => seen) };
}
