/**
 * <mix-dial> around one dial of the mix that can be moved: says where it stands in words while it is moved, also to
 * screen readers. Without scripts the five stops stand beside it in words.
 */
export class MixDial extends HTMLElement {
  connectedCallback(): void {
    const range = this.querySelector<HTMLInputElement>("input[type=range]");
    const said = this.querySelector("output");
    if (!range || !said) return;
    const stops = [...this.querySelectorAll("[data-stop]")].map(stop => stop.textContent ?? "");
    const say = (name: string) => this.querySelector<HTMLTemplateElement>(`template[data-${name}]`)?.content.textContent ?? "{0}";
    const show = () => {
      const words = stops[range.valueAsNumber - 1] ?? "";
      const moved = range.value !== range.dataset["now"];
      range.setAttribute("aria-valuetext", words);
      said.textContent = say(moved ? "then" : "now").replace("{0}", words);
      this.toggleAttribute("data-moved", moved);
    };
    range.removeAttribute("aria-describedby");
    range.addEventListener("input", show);
    show();
  }
}

customElements.define("mix-dial", MixDial);
