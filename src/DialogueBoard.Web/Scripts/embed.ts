// For other sites' pages, as /embed.js: gives each embedded board the height that it says it has. One that was there sooner is asked.
(() => {
  const ours = new URL((document.currentScript as HTMLScriptElement).src).origin;
  addEventListener("message", event => {
    const height: unknown = event.origin === ours ? (event.data as { dialogueboard?: { height?: unknown } } | null)?.dialogueboard?.height : undefined;
    if (typeof height !== "number" || !(height > 0 && height < 100_000)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === event.source) frame.style.height = `${height}px`;
    }
  });
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.src.startsWith(`${ours}/`)) frame.contentWindow?.postMessage({ dialogueboard: "height" }, "*");
  }
})();
