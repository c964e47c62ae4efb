import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const text = `
loki (loki-coordinator-k8s)
w (loki-worker-k8s, role-all=true)
s3 (s3-integrator)
ca (self-signed-certificates)
loki:loki-cluster -- w:loki-cluster
loki:s3 -- s3:s3-credentials
loki:certificates -- ca:certificates
`;

test('a coordinator asks for the names of its workers too, and asks anew when they come', () => {
  const { steps, databags } = derive(drawing(text)).settlement;
  const asked = steps.filter(({ set }) => Object.hasOwn(set, 'certificate_signing_requests'));
  expect(asked).toHaveLength(2);
  expect(asked[1]?.because).not.toEqual([]);
  const request = JSON.stringify(databags.get('ca:certificates loki:certificates')?.get('loki')?.units.get('loki/0'));
  expect(request).toContain('w-0.w-endpoints.default.svc.cluster.local');
});

test('an answer switches the whole cluster to TLS', () => {
  const { databags, processes } = derive(drawing(text)).settlement;
  expect(databags.get('loki:loki-cluster w:loki-cluster')?.get('loki')?.application).toMatchObject({
    ca_cert: '…',
    server_cert: '…',
    privkey_secret_id: 'secret:…',
  });
  expect(processes.get('w/0 loki')?.listens[0]?.tls).toBe(true);
});

test('without an answer nothing is switched', () => {
  const silent = text.replace(
    'ca (self-signed-certificates)',
    'charm cas: provides certificates tls-certificates\nca (cas)',
  );
  expect(derive(drawing(silent)).settlement.processes.get('w/0 loki')?.listens[0]?.tls).toBe(false);
});
