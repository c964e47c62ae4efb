// Deployment and catalogue in, meaning out: resolve, settle, trace, diagnose. Total: any document that parses has an analysis.
export type { Analysis } from './diagnose/analysis.ts';
