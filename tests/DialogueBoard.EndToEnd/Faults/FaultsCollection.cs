using Xunit;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>One fault at a time, and nothing beside it: they measure.</summary>
[CollectionDefinition("Faults", DisableParallelization = true)]
public sealed class FaultsCollection;
