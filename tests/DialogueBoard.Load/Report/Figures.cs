namespace DialogueBoard.Load.Report;

/// <summary>Figures in the order in which they are shown.</summary>
internal sealed class Figures
{
    private readonly List<Figure> _all = [];

    public IReadOnlyList<Figure> All => _all;

    public Figure? this[string name] => _all.Find(figure => figure.Name == name);

    public Figures Add(string name, string unit, double? value, string format, bool isCompared = false)
    {
        _all.Add(new(name, unit, value, format, isCompared, WorstOfAll: false));
        return this;
    }

    public Figures AddCount(string name, double value) => Add(name, "", value, "#,0");

    /// <summary>A count that should be 0. Of several runs the worst is shown, so that no fault hides behind a median.</summary>
    public Figures AddFault(string name, double value)
    {
        _all.Add(new(name, "", value, "#,0", IsCompared: false, WorstOfAll: true));
        return this;
    }

    public Figures And(Figures more)
    {
        _all.AddRange(more._all);
        return this;
    }

    /// <summary>What stands for several runs of the same thing: the median of each figure, of faults the worst.</summary>
    public static Figures OfRuns(IReadOnlyList<Figures> runs)
    {
        var one = new Figures();
        one._all.AddRange(runs[0]._all.Select((_, i) => Figure.OfRuns([.. runs.Select(run => run._all[i])])));
        return one;
    }
}
