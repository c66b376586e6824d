/** <copy-words data-copied>: a button in it copies what stands in its text field; without scripts the field can be copied by hand. */
export class CopyWords extends HTMLElement {
  connectedCallback(): void {
    const [field, button] = [this.querySelector("textarea"), this.querySelector("button")];
    if (!field || !button || !("clipboard" in navigator)) return;
    button.hidden = false;
    button.addEventListener("click", () => void navigator.clipboard.writeText(field.value).then(() => button.textContent = this.dataset["copied"] ?? ""));
  }
}

if (!customElements.get("copy-words")) customElements.define("copy-words", CopyWords);
