using DialogueBoard.Contributions;
using DialogueBoard.Seeds;

namespace DialogueBoard.Web.Seeds;

/// <summary>What somebody has typed to begin trying a seed.</summary>
public sealed class TrialFields
{
    public string? Text { get; set; }
    public DateOnly? Ends { get; set; }

    public StartTrial ToAct(Guid id, Contribution seed) => new() { Id = id, Text = Text ?? "", Ends = Ends, About = [seed.Id], Place = seed.Place };
}
