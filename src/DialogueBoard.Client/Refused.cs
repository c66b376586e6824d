namespace DialogueBoard.Client;

/// <summary>Why a board said no.</summary>
/// <param name="Code">A stable code; the ones of acts are in <see cref="Acts.RefusalCode"/>.</param>
/// <param name="Detail">A sentence to show to the person as it is.</param>
public sealed record Refused(string Code, string Detail);
