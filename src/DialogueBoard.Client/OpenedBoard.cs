namespace DialogueBoard.Client;

/// <summary>A board that was just opened.</summary>
/// <param name="Code">Its public code.</param>
/// <param name="StewardKey">Lets its holder look after the board. Told only this once; a bearer key like a participant's.</param>
public sealed record OpenedBoard(string Code, string StewardKey, BoardLinks Links);
