import type {
  EchoFault,
  EmptyFault,
  EnvelopeFault,
  HtmlFault,
  RedirectFault,
  StatusFault,
} from './answer-faults.ts';
import type { BrokenJsonFault, EncodingFault, StallFault, TruncateFault } from './body-faults.ts';
import type { DelayFault, DuplicateFault, HangFault, RefusedFault, ResetFault } from './connection-faults.ts';
import type { DriftFault, EnumFault, FieldFault, NumberFault, OtherCompanyFault } from './data-faults.ts';
import type {
  DeletedRowsFault,
  IgnoredFilterFault,
  InsertedRowsFault,
  RateLimitFault,
} from './page-faults.ts';

/** An answer that is made in place of the server's. */
export type AnswerFault = StatusFault | HtmlFault | EnvelopeFault | EmptyFault | EchoFault;

/** What becomes of the bytes of the server's answer. */
export type BodyFault = TruncateFault | StallFault | EncodingFault | BrokenJsonFault;

/** What becomes of the data in the server's answer. */
export type DataFault = NumberFault | DriftFault | FieldFault | EnumFault | OtherCompanyFault;

/** What becomes of the rows of a page. */
export type RowsFault = InsertedRowsFault | DeletedRowsFault;

/** What goes wrong with a request; `kind` tells which of them it is. */
export type Fault =
  | AnswerFault
  | RedirectFault
  | RateLimitFault
  | RefusedFault
  | ResetFault
  | HangFault
  | DelayFault
  | DuplicateFault
  | BodyFault
  | DataFault
  | RowsFault
  | IgnoredFilterFault;

/** The kinds of faults. */
export type FaultKind = Fault['kind'];
