// The public face of core: what the app, the command line, the embed and other programs may use. Read this first.
//
//   text ──parse──▶ Document ─┐
//                             ├─derive─▶ Analysis ──────────────draw──▶ Scene ──▶ marks, SVG, prepared picture
//                Catalogue ───┘   resolve → settle → trace → diagnose    │    └──▶ frame(drawing, t): moving tokens
//                                                                        └── positions, view
//
// `parse` and `read` make a document of text, `derive` its meaning, `draw` its picture; `write` turns answers into other people's files.
export { arriving, freePlace } from './arriving.ts';
export type { LibraryName } from './catalogue/behaviour.ts';
export type { Charm, ConfigOption, DatabagKey, Kind, Mode, NotDone, Source } from './catalogue/catalogue.ts';
export { catalogue } from './catalogue/known.ts';
export { type Mistake, mistakes } from './catalogue/mistakes.ts';
export { type Comparison, compare, isChanged, type SignalTable } from './compare/compare.ts';
export { type Cut, type NoCut, whyNot } from './compare/cut.ts';
export { type DrawnChange, drawnChanges } from './compare/drawn-changes.ts';
export { type Change, type Fate, storesOf } from './compare/fate.ts';
export { relationsNamed } from './compare/relation-named.ts';
export { type Repair, repairOf } from './compare/repair.ts';
export type { GreenUnit, StatusChange } from './compare/statuses.ts';
export { cutsOf, isSameCut, withCut, withoutCut } from './compare/supposition.ts';
export { type Consequence, type Difference, differences, whatif } from './compare/whatif.ts';
export { copied } from './copied.ts';
export { derive } from './derive.ts';
export type { Analysis } from './diagnose/analysis.ts';
export { rules } from './diagnose/diagnose.ts';
export type { Diagnostic, Fix, Severity, Subject } from './diagnose/diagnostic.ts';
export { type Entry, entries } from './diagnose/entries.ts';
export { type Help, help, helpCodes } from './diagnose/help.ts';
export type { Evidence, Rule } from './diagnose/rule.ts';
export { type Aim, readAim, writeAim } from './document/aim.ts';
export {
  addApplication,
  addOffer,
  removeApplication,
  removeOffer,
  setAssume,
  setChannel,
  setCharm,
  setConfig,
  setLeader,
  setModel,
  setPublishes,
  setTrust,
  setUnits,
  trustOf,
} from './document/application.ts';
export { addCharm, removeCharm } from './document/charm.ts';
export type * from './document/document.ts';
export { fileOf } from './document/file.ts';
export { inTurn } from './document/in-turn.ts';
export { documentJsonSchema } from './document/json-schema.ts';
export { addModel, removeModel, renameModel } from './document/model.ts';
export { applicationNameState, type NameState, relationId } from './document/name.ts';
export { addNote, attachNote, changeNote, removeNote } from './document/note.ts';
export { parseDocument } from './document/parse.ts';
export { moveTo } from './document/position.ts';
export { type BagOwner, type StatedBag, setBag, statedBags } from './document/published.ts';
export { relate, unrelate } from './document/relation.ts';
export { rename, renameState } from './document/rename.ts';
export type { Problem, Result } from './document/result.ts';
export { addStory, changeScene, changeStory, removeStory } from './document/story.ts';
export { setTitle } from './document/title.ts';
export { arrows, draw, layoutOf } from './draw.ts';
export { type Addition, adding } from './edit/addition.ts';
export { completion } from './edit/complete.ts';
export { clusterMembers, type Duplicating, duplicating } from './edit/duplicate.ts';
export { excerptOf } from './edit/excerpt.ts';
export type { Merging, Names } from './edit/merge.ts';
export { merging } from './edit/merge.ts';
export { movingToModel } from './edit/move-to-model.ts';
export { observation } from './edit/observe.ts';
export { type Pairing, relating } from './edit/pairing.ts';
export {
  type Placeable,
  type PlaceableGroup,
  type Placing,
  placeableGroups,
  placeables,
  placing,
  usualModel,
  type Whereabouts,
} from './edit/placeable.ts';
export type { WhyNot } from './edit/sift.ts';
export { legalTargets, type Target, usualRelations } from './edit/targets.ts';
export { type Carried, carriedKeys, signalsByRelation, signalsOfRelation } from './flow/carried.ts';
export { hopsBecauseOf, standsAt, stepOf, stepsBehind } from './flow/cause.ts';
export { type Circle, circleOf } from './flow/circle.ts';
export { type Flow, type Hop, type Loss, type LossReason, type Motion, type Signal, signals } from './flow/flow.ts';
export type { InsideHop } from './flow/hand.ts';
export { type Inside, insideHopsOf, insideOf } from './flow/inside.ts';
export { type InsideLine, insideId, type Opened, openedOf } from './flow/opened.ts';
export type { Way } from './flow/way.ts';
export { writeHandOut } from './hand-out.ts';
export type { Box, Layer, Resting, View } from './layout/layout.ts';
export type { Edge } from './layout/line-up.ts';
export { isViewName, nameOfView, shownSignals, type ViewName, viewNames } from './layout/view-name.ts';
export { memo } from './memo.ts';
export { aligning, distributing, tidying } from './moving.ts';
export { sayAddition, sayAdditions } from './narrate/addition.ts';
export { sayAssumption } from './narrate/assumption.ts';
export { sayBroken } from './narrate/broken.ts';
export { sayChanges, sayGreen, sayOutcome, sayRepair, sayStatuses, sayTable } from './narrate/consequence.ts';
export { sayCut, sayCuts, sayNoCut } from './narrate/cut.ts';
export { sayDrawnChange } from './narrate/drawn-change.ts';
export { explaining } from './narrate/explaining.ts';
export { sayFlow, sayFlows, sayNotCollected, type Told } from './narrate/flow.ts';
export { sayHop } from './narrate/hop.ts';
export { sayInside, sayInsideHop, sayInsideLine, sayWay } from './narrate/inside.ts';
export { sayLoss } from './narrate/loss.ts';
export { mask, maskUrl } from './narrate/mask.ts';
export { type Narration, narrate, narrationReport } from './narrate/narration.ts';
export type { ReportForm } from './narrate/page.ts';
export { sayPairing, sayWhyNot } from './narrate/pairing.ts';
export { type PlaceableWords, sayPlaceable } from './narrate/placeable.ts';
export { sayChoice, sayQuestion, saySceneFault, sayVerdict } from './narrate/question.ts';
export { sayRenameState } from './narrate/renaming.ts';
export { comparisonReport, consequenceReport, sayDeployedSo, sayFinding } from './narrate/report.ts';
export { sayStep, saySteps } from './narrate/step.ts';
export { sayUse } from './narrate/use.ts';
export { words } from './narrate/words.ts';
export { pasting, pastingDocument } from './pasting.ts';
export { readBag } from './read/bag.ts';
export type { SourceFile } from './read/content.ts';
export { loadDocument } from './read/orrery.ts';
export { type Format, type FormatName, formats, read } from './read/read.ts';
export { rewriting, type TextForm, writtenIn } from './rewriting.ts';
export { attributes } from './scene/attributes.ts';
export { among, cropped } from './scene/excerpted.ts';
export { fromAfar, readable, wordScale } from './scene/far.ts';
export { fared } from './scene/fared.ts';
export { faredLines, fateSign, fatesOfLines, lineFates, type Side } from './scene/fared-line.ts';
export { capacity, frame, period } from './scene/frame.ts';
export { atMoment, movingMarks } from './scene/moment.ts';
export { noteId } from './scene/note.ts';
export { type Brush, paintTokens } from './scene/paint.ts';
export { isSame, keepingSame } from './scene/same.ts';
export type { Mark, Members, Scene, SceneEdge, SceneNode, Token, Track } from './scene/scene.ts';
export { standingAt } from './scene/standing.ts';
export { clearScene, litScene, storyMarks } from './scene/story-marks.ts';
export { type SheetTheme, stylesheet, variables } from './scene/stylesheet.ts';
export { type Colour, palette, type Theme } from './scene/theme.ts';
export {
  type Beat,
  beatAt,
  beatsOf,
  type Chapter,
  chapterOf,
  type Plot,
  plots,
  type Timeline,
} from './scene/timeline.ts';
export { shapeMarks } from './scene/token.ts';
export { databagAt, databagsAt, type Round, roundsOf, stepById, stepsOf } from './settle/history.ts';
export { settle } from './settle/settle.ts';
export type * from './settle/settlement.ts';
export { writeStory } from './still-story.ts';
export { answerOf, asks, isAsk } from './story/answer.ts';
export { type Answer, type Choice, choiceId } from './story/choice.ts';
export { type SceneFault, sceneFaults } from './story/faults.ts';
export { sceneAim } from './story/scene-aim.ts';
export { veiled } from './story/veil.ts';
export { tell, tellFlow } from './tell.ts';
export { type TextLines, textLines } from './text-lines.ts';
export { resolve } from './topology/resolve.ts';
export type { TopologyApplication, TopologyRelation } from './topology/topology.ts';
export { writeAnalysis } from './write/analysis.ts';
export { analysisJsonSchema } from './write/analysis-schema.ts';
export { type AnimatedOptions, writeAnimatedSvg } from './write/animated-svg.ts';
export { writeBundle } from './write/bundle.ts';
export { writeComparison, writeConsequence } from './write/consequence.ts';
export { type Film, type FilmOptions, filmOf } from './write/film.ts';
export { latinFont } from './write/latin-font.ts';
export { limits, type Size, whyTooLarge } from './write/limits.ts';
export { markdownHtml } from './write/markdown.ts';
export { saveDocument } from './write/orrery.ts';
export { type PdfOptions, writePdf } from './write/pdf.ts';
export { type Picture, type PreparedStory, preparePicture, writePicture } from './write/picture.ts';
export { type EmbeddedFont, markText, type SvgOptions, sceneMarks, writeSvg } from './write/svg.ts';
