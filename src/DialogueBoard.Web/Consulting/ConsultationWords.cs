namespace DialogueBoard.Web.Consulting;

/// <summary>The words for consultations: see ConsultationWords.resx.</summary>
public sealed class ConsultationWords;
