namespace DialogueBoard.Server.InAndOut;

/// <summary>How far an import has got.</summary>
public readonly record struct ImportProgress(int Added, int LeftOut);
