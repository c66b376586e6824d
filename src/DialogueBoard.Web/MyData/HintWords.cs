namespace DialogueBoard.Web.MyData;

/// <summary>
/// How a phone number, an address or a name with an illness reads, and what is asked then: see HintWords.resx. They go to the browser,
/// which reads the words there; another language has its own patterns.
/// </summary>
public sealed class HintWords;
