namespace DialogueBoard.Web.MyData;

/// <summary>The words for seeing, taking and erasing one's own data; see MyDataWords.resx.</summary>
public sealed class MyDataWords;
