import { Backoff } from "./backoff.js";

/** What of Blazor the pages use. */
export interface Blazor {
  start(options: object): Promise<void>;
  addEventListener(name: "enhancedload", listener: () => void): void;
  pauseCircuit?(): Promise<boolean>;
  resumeCircuit?(): Promise<boolean>;
}

interface ConnectionBuilder {
  withServerTimeout(milliseconds: number): ConnectionBuilder;
  withKeepAliveInterval(milliseconds: number): ConnectionBuilder;
}

// The server's side is in Circuits/CircuitsSetup.cs.
const signOfLife = 5_000;
const silence = 15_000;

export const blazor = (globalThis as { Blazor?: Blazor }).Blazor;

/** Starts circuits where a page has one: either side notices soon that the other is gone, and a hall does not come back at once. */
export function startCircuits(): void {
  const backoff = new Backoff(1_000, 15_000);
  void blazor?.start({
    circuit: {
      configureSignalR: (builder: ConnectionBuilder) => builder.withServerTimeout(silence).withKeepAliveInterval(signOfLife),
      reconnectionOptions: {
        maxRetries: Number.POSITIVE_INFINITY,
        retryIntervalMilliseconds: (tries: number) => {
          if (tries > 0) return backoff.next();
          backoff.reset();
          return Math.random() * 500;
        },
      },
    },
  });
}
