using Xunit.v3;

namespace DialogueBoard;

/// <summary>Says which rules of src/RULES.md a test holds the product to.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
internal sealed class RuleAttribute(params string[] numbers) : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [.. numbers.Select(number => KeyValuePair.Create("Rule", number))];
}
