namespace DialogueBoard.Web.Enquiry;

/// <summary>
/// How a demand reads in this language, and what is offered for it: see TurnWords.resx. They go to the browser, which reads
/// the words there; another language has its own patterns.
/// </summary>
public sealed class TurnWords;
