namespace DialogueBoard.Web.People;

/// <summary>The words for joining and coming back; see PeopleWords.resx.</summary>
public sealed class PeopleWords;
