import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow';

/** What a replay tells: every timer with its length, every activity with its input. */
export interface GoldenSinks extends Sinks {
  golden: {
    timer(durationMs: number): void;
    activity(type: string, args: unknown[]): void;
  };
}

/** Reports timers and activity inputs also during a replay, which itself compares neither lengths nor values. */
export function interceptors(): WorkflowInterceptors {
  const { golden } = proxySinks<GoldenSinks>();
  return {
    outbound: [
      {
        startTimer(input, next) {
          golden.timer(input.durationMs);
          return next(input);
        },
        scheduleActivity(input, next) {
          golden.activity(input.activityType, input.args);
          return next(input);
        },
      },
    ],
  };
}
