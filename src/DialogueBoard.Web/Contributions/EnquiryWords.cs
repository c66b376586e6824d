namespace DialogueBoard.Web.Contributions;

/// <summary>
/// How a demand reads in this language, and what is offered for it: see EnquiryWords.resx. They go to the browser, which reads
/// the words there; another language has its own patterns.
/// </summary>
public sealed class EnquiryWords;
