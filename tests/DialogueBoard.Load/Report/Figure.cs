namespace DialogueBoard.Load.Report;

/// <summary>One measured number.</summary>
/// <param name="Value">Null where it could not be measured.</param>
/// <param name="Format">How many decimals are worth showing, as a .NET format.</param>
/// <param name="IsCompared">Whether the ratio to the ceiling's says something.</param>
/// <param name="WorstOfAll">Of several runs, show the worst one's; otherwise the median.</param>
internal sealed record Figure(string Name, string Unit, double? Value, string Format, bool IsCompared, bool WorstOfAll)
{
    public string Label => Unit.Length == 0 ? Name : $"{Name} ({Unit})";

    /// <summary>The one figure that stands for this figure of several runs.</summary>
    public static Figure OfRuns(IReadOnlyList<Figure> runs)
    {
        var values = runs.Select(run => run.Value).OfType<double>().Order().ToArray();
        double? value = values switch
        {
            [] => null,
            _ when runs[0].WorstOfAll => values[^1],
            _ when values.Length % 2 == 0 => (values[(values.Length / 2) - 1] + values[values.Length / 2]) / 2,
            _ => values[values.Length / 2],
        };
        return runs[0] with { Value = value };
    }
}
