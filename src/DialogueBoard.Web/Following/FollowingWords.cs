namespace DialogueBoard.Web.Following;

/// <summary>The words of feeds and calendars; see FollowingWords.resx.</summary>
public sealed class FollowingWords;
