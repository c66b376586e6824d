namespace DialogueBoard.Web.Members;

/// <summary>The words for members: see MembersWords.resx.</summary>
public sealed class MembersWords;
