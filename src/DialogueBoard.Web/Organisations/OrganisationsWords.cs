namespace DialogueBoard.Web.Organisations;

/// <summary>The words of organisations: signing in with one's own, and the boards it answers for; see OrganisationsWords.resx.</summary>
public sealed class OrganisationsWords;
