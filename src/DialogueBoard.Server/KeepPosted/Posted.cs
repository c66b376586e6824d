namespace DialogueBoard.Server.KeepPosted;

/// <summary>Somebody, and what they are kept posted about.</summary>
public sealed record Posted(Subscriber Subscriber, IReadOnlyList<PostedFollow> Follows);

/// <summary>One thing somebody follows, and the board it is on.</summary>
public sealed record PostedFollow(Follow Follow, string Code, string Title);
