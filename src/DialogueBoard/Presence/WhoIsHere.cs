namespace DialogueBoard.Presence;

/// <summary>Who is on a board just now. Told quietly, never stored.</summary>
/// <param name="Here">How many people take part live.</param>
/// <param name="Reading">How many pages are reading along without taking part.</param>
/// <param name="People">Those who take part, as far as they can be named in one telling; each once, however many tabs.</param>
/// <param name="Approximate">There may be more: the nodes cannot tell each other just now, and these are the people of one.</param>
public sealed record WhoIsHere(int Here, int Reading, IReadOnlyList<PersonHere> People, bool Approximate = false);
