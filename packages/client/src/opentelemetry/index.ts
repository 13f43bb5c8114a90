export type { OutcomeEvent } from '../hooks.ts';
export {
  type OpenTelemetryHooks,
  type OpenTelemetryOptions,
  openTelemetryHooks,
} from './open-telemetry-hooks.ts';
