namespace DialogueBoard.Server.InAndOut;

/// <summary>The columns of a board's own CSV. Their names never change.</summary>
internal static class BoardColumns
{
    public const string Id = "id";
    public const string Kind = "kind";
    public const string Text = "text";
    public const string Name = "name";
    public const string Participant = "participant";
    public const string For = "for";
    public const string Whom = "whom";
    public const string Footing = "footing";
    public const string When = "when";
    public const string Place = "place";
    public const string About = "about";
    public const string At = "at";
    public const string Reworded = "reworded";
    public const string State = "state";
    public const string Energy = "energy";
    public const string Theme = "theme";
    public const string Language = "language";

    public static string[] All => [Id, Kind, Text, Name, Participant, For, Whom, Footing, When, Place, About, At, Reworded, State, Energy, Theme, Language];
}
