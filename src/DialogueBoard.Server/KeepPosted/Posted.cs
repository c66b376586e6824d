namespace DialogueBoard.Server.KeepPosted;

/// <summary>Somebody, and what they are kept posted about.</summary>
public sealed record Posted(Subscriber Subscriber, IReadOnlyList<PostedFollow> Follows);
