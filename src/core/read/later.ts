// Formats that are recognised, so that the answer to such a file is its name; a reader of their own comes later.
import { isRecord } from '../document/record.ts';
import type { Content } from './content.ts';

export const laterFormats = [
  { name: 'status', title: 'the output of `juju status --format json` or `yaml`', recognises: isStatus },
  { name: 'show-unit', title: 'the output of `juju show-unit`', recognises: isShowUnit },
  { name: 'status-text', title: 'the output of `juju status`', recognises: isStatusText },
  { name: 'terraform', title: 'a Terraform plan', recognises: isTerraform },
] as const;

function isStatus({ documents }: Content): boolean {
  const value = firstOf(documents);
  if (!value) return false;
  const model = own(value, 'model');
  const isModel =
    isRecord(model) && ['controller', 'cloud', 'model-status', 'version'].some((key) => Object.hasOwn(model, key));
  return isModel || Object.hasOwn(value, 'application-endpoints') || isStatusPart(value);
}

/** The applications alone, as people cut them out. */
function isStatusPart(value: Readonly<Record<string, unknown>>): boolean {
  const bodies = Object.values(value);
  return bodies.length > 0 && bodies.every((body) => isRecord(body) && Object.hasOwn(body, 'application-status'));
}

function isShowUnit({ documents }: Content): boolean {
  const value = firstOf(documents);
  if (!value) return false;
  const entries = Object.entries(value);
  const isUnits = entries.every(([key, body]) => /^[a-z][a-z0-9-]*\/\d+$/.test(key) && isRecord(body));
  return (entries.length > 0 && isUnits) || Array.isArray(own(value, 'relation-info'));
}

// Blanks are bounded, so that a hostile text is searched in time that grows with its length alone.
const statusHeaders = [
  /^[ \t]{0,99}Model[ \t]{1,99}Controller[ \t]{1,99}Cloud\/Region\s/m,
  /^[ \t]{0,99}App[ \t]{1,99}(Version[ \t]{1,99})?Status[ \t]{1,99}Scale[ \t]{1,99}Charm\b/m,
  /^[ \t]{0,99}Unit[ \t]{1,99}Workload[ \t]{1,99}Agent\b/m,
  /^[ \t]{0,99}(Integration|Relation) provider[ \t]{1,99}Requirer\s/m,
];

function isStatusText({ text }: Content): boolean {
  return statusHeaders.some((header) => header.test(text));
}

const terraformBlock =
  /^[ \t]{0,99}(resource|module|terraform|provider|variable|data|output|locals)[ \t]{0,99}("[^"\n]{0,99}"[ \t]{0,99}){0,2}\{/m;

function isTerraform({ text }: Content): boolean {
  return terraformBlock.test(text);
}

function firstOf(documents: Content['documents']): Readonly<Record<string, unknown>> | undefined {
  const first = documents?.find((document) => document !== null);
  return isRecord(first) ? first : undefined;
}

function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
