// S3Requirer: reads the object store's place and credentials; writes nothing. Whoever needs them looks them up through the cluster.
import type { Library } from './view.ts';

export const s3Requirer: Library<'S3Requirer'> = { name: 'S3Requirer' };
