/** Asks that the computer does not darken its screen while the page is looked at. Where it may not be asked, nothing happens. */
export function stayAwake(): () => void {
  const ended = new AbortController();
  let lock: WakeLockSentinel | undefined;
  const ask = async (): Promise<void> => {
    if (document.visibilityState === "hidden") return;
    try {
      lock = await navigator.wakeLock?.request("screen");
    } catch {
      // A low battery, or a browser that does not want to be asked.
    }
    if (ended.signal.aborted) void lock?.release();
  };
  document.addEventListener("visibilitychange", () => void ask(), { signal: ended.signal });
  void ask();
  return () => {
    ended.abort();
    void lock?.release();
  };
}
