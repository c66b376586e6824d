using DialogueBoard.Web.Api;

namespace DialogueBoard.Web.Screen;

/// <summary>Where the code on the wall leads: to the board, into the session, or to what it came to.</summary>
/// <param name="Key">Tells one from the other; Scripts/wall-screen.ts makes the same.</param>
/// <param name="Says">The key of the words beside it.</param>
internal sealed record WallDoor(string Key, string Address, string Says)
{
    public static WallDoor Of(Wall wall, BoardLinks links) => wall.Kind switch
    {
        WallKind.Board => new("board", links.Read, "scan"),
        WallKind.Closed => new($"closed {wall.Session!.Id}", $"{links.Read}/sessions/{wall.Session.Id}", "scan.read"),
        _ => new("session", $"{links.Read}/session", "scan.in"),
    };
}
