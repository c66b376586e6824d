namespace DialogueBoard.Server.KeepPosted;

/// <summary>One thing somebody follows, and the board it is on.</summary>
public sealed record PostedFollow(Follow Follow, string Code, string Title);
