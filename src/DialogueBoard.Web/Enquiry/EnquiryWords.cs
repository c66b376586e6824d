namespace DialogueBoard.Web.Enquiry;

/// <summary>The words for asking and answering: see EnquiryWords.resx.</summary>
public sealed class EnquiryWords;
