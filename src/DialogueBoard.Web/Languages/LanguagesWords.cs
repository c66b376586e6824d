namespace DialogueBoard.Web.Languages;

/// <summary>Names the resource.</summary>
public sealed class LanguagesWords;
