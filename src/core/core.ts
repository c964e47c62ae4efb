// The public face of core: what the app, the command line, the embed and other programs may use. Read this first.
//
//   text ──parse──▶ Document ─┐
//                             ├─derive─▶ Analysis ──────────────draw──▶ Scene ──▶ marks, SVG, prepared picture
//                Catalogue ───┘   resolve → settle → trace → diagnose    │    └──▶ frame(drawing, t): moving tokens
//                                                                        └── positions, view
//
// `parse` and `read` make a document of text, `derive` its meaning, `draw` its picture; `write` turns answers into other people's files.
export type { Analysis } from './diagnose/analysis.ts';
export type { Diagnostic, Fix, Severity, Subject } from './diagnose/diagnostic.ts';
export type * from './document/document.ts';
export type { Problem, Result } from './document/result.ts';
export type { Flow, Hop, Loss, LossReason, Motion, Signal } from './flow/flow.ts';
export { memo } from './memo.ts';
export type * from './settle/settlement.ts';
