namespace DialogueBoard.Web.Embedding;

/// <summary>The words of a board in another site's page, and of how it comes there; see EmbeddingWords.resx.</summary>
public sealed class EmbeddingWords;
