/**
 * <steward-key> around the form that takes the stewards' key: a key that came in the link goes into the form and out of
 * the address bar, and the form is sent. Without scripts the key can be pasted.
 */
export class StewardKey extends HTMLElement {
  connectedCallback(): void {
    const key = location.hash.slice(1);
    if (key === "" || key === "main") return;
    history.replaceState(history.state, "", location.pathname + location.search);
    const form = this.querySelector("form");
    const field = form?.querySelector<HTMLInputElement>("[name=key]");
    if (form && field) {
      field.value = decodeURIComponent(key);
      form.requestSubmit();
    }
  }
}

customElements.define("steward-key", StewardKey);
