/** The measures of the plan that answer a problem, as the core pairs them. */
import type { AnsweringMeasure, DocumentReport, Span } from "./contract";
import { overlaps } from "./text";

export interface Answering {
  measure: AnsweringMeasure;
  key: string;
}

/** Of the problem that is named at a place, the best first; an engine of an earlier version gives none. */
export function answersAt(report: DocumentReport, problem: Span): Answering[] {
  const answers = (report.answers as DocumentReport["answers"] | undefined) ?? [];
  return answers.flatMap((answer, i) => (overlaps(answer.problem.span, problem) ? answer.measures.map((measure, m) => ({ measure, key: answerKey(i, m) })) : []));
}

export function answerKey(answer: number, measure: number): string {
  return `answer:${answer}.${measure}`;
}
