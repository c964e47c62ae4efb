// S3Provider: the leader hands out where the object store is and how to enter it, which a human has to supply.
import type { Json } from '../document/document.ts';
import { keysOf, type Written } from './fact.ts';
import type { Library, View } from './view.ts';

export const s3Provider: Library<'S3Provider'> = {
  name: 'S3Provider',
  isSteady: true,
  publish(view, { endpoint }) {
    if (!view.isLeader || !view.isAssumed) return [];
    const keys = keysOf({
      endpoint: stated(view, 'endpoint', '…'),
      bucket: stated(view, 'bucket', '…'),
      'access-key': { value: '…', because: [] },
      'secret-key': { value: '…', because: [] },
      region: stated(view, 'region'),
      'tls-ca-chain': stated(view, 'tls-ca-chain'),
    });
    return view.on(endpoint).map(({ relation }) => ({ relation, bag: 'application', keys }));
  },
  apply(view, { endpoint }) {
    const isUsed = view.isLeader && view.isAssumed && view.on(endpoint).length > 0;
    const supplied = isUsed ? [{ what: 's3-credentials', params: {} }] : [];
    return () => ({ supplied });
  },
};

/** An option as set, else what is assumed in its place. */
function stated(view: View, option: string, assumed: Json = ''): Written {
  const value = view.application.config.get(option);
  return { value: value === undefined || value === null || value === '' ? assumed : value, because: [] };
}
