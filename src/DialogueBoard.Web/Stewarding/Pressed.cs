namespace DialogueBoard.Web.Stewarding;

/// <summary>Which button of a form was pressed: what it does, and about which one of many things; about all that are ticked where it names none.</summary>
internal readonly record struct Pressed(string What, Guid? About)
{
    public const string LetIn = "let-in";
    public const string TurnDown = "turn-down";
    public const string Hide = "hide";
    public const string SeenTo = "seen-to";
    public const string Restore = "restore";

    /// <summary>The value of a button that is about one thing.</summary>
    public static string One(string what, Guid about) => $"{what}:{about}";

    public static Pressed Read(string? value)
    {
        var parts = (value ?? "").Split(':', 2);
        return new(parts[0], parts is [_, var about] && Guid.TryParse(about, out var id) ? id : null);
    }
}
