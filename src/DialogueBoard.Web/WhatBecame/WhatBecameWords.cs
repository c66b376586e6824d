namespace DialogueBoard.Web.WhatBecame;

/// <summary>The words of what became of a card; see WhatBecameWords.resx.</summary>
public sealed class WhatBecameWords;
