/** The page's language, as Intl takes it. The server writes all numbers in the same digits; browsers would take others for Arabic. */
export function pageLanguage(): string {
  const language = document.documentElement.lang || "en";
  return language.split("-")[0] === "ar" ? `${language}-u-nu-latn` : language;
}
