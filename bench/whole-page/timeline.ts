/** One event of Chromium’s trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args: {
    readonly name?: string;
    readonly data?: { readonly url?: string; readonly isOutermostMainFrame?: boolean };
  };
}

const UNKNOWN = {
  busy: Number.NaN,
  longestTask: Number.NaN,
  ownScript: Number.NaN,
  ownStart: Number.NaN,
};

/**
 * Reads what the main thread of a page did since its navigation out of a trace with the categories
 * `toplevel`, `devtools.timeline` and `blink.user_timing`.
 *
 * @returns milliseconds; of the extension’s scripts only those that are run as content scripts. All
 *   NaN without a navigation, as now and then in a trace of the extension’s own pages
 */
export function readTimeline(trace: Uint8Array | undefined) {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: readonly TraceEvent[];
  };
  const start = traceEvents.findLast(
    ({ name, args }) => name === 'navigationStart' && args.data?.isOutermostMainFrame,
  );
  if (!start) return UNKNOWN;
  const main = traceEvents.find(
    ({ name, pid, args }) =>
      name === 'thread_name' && args.name === 'CrRendererMain' && pid === start.pid,
  );
  const own = traceEvents.filter(
    ({ pid, tid, ts }) => pid === start.pid && tid === main?.tid && ts >= start.ts,
  );
  const tasks = durations(own.filter(({ name }) => name === 'ThreadControllerImpl::RunTask'));
  const scripts = own.filter(
    ({ name, args }) =>
      /^(?:EvaluateScript|FunctionCall)$/u.test(name) &&
      args.data?.url?.includes('/content-scripts/'),
  );
  return {
    busy: sum(tasks),
    longestTask: Math.max(...tasks),
    ownScript: sum(durations(scripts)),
    ownStart: scripts[0] ? (scripts[0].ts - start.ts) / 1000 : Number.NaN,
  };
}

const durations = (events: readonly TraceEvent[]) => events.map(({ dur = 0 }) => dur / 1000);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
