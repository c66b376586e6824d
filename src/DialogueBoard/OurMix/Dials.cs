using DialogueBoard.Acts;
using DialogueBoard.Boards;

namespace DialogueBoard.OurMix;

/// <summary>Moving dials, whether by hand or for an experiment.</summary>
internal static class Dials
{
    /// <summary>Why dials may not go to these stops; null where they may.</summary>
    public static Refusal? Refuse(BoardView view, IReadOnlyList<DialStop>? to) =>
        to is null or { Count: 0 } ? Refusal.Because(RefusalCode.NoDials)
        : RefuseNames(to)
        ?? (to.FirstOrDefault(dial => view.Mix[dial.Principle] == dial.Stop) is { } still ? Refusal.Because(RefusalCode.DialThereAlready, new DialName(still.Principle))
        : to.FirstOrDefault(dial => ExperimentWith(view, dial.Principle) is not null) is { } tried ? Refusal.Because(RefusalCode.DialInExperiment, new DialName(tried.Principle))
        : null);

    /// <summary>Why these are no dials with a stop each, whatever board they are of; null where they are.</summary>
    public static Refusal? RefuseNames(IReadOnlyList<DialStop> to) =>
        to.Any(dial => dial is null || !Enum.IsDefined(dial.Principle) || !Mix.IsStop(dial.Stop)) ? Refusal.Because(RefusalCode.NoSuchStop, Mix.First, Mix.Last)
        : to.DistinctBy(dial => dial.Principle).Count() != to.Count ? Refusal.Because(RefusalCode.DialTwice)
        : null;

    /// <summary>The experiment that a dial is part of now, if any.</summary>
    public static Experiment? ExperimentWith(BoardView view, Principle principle) =>
        view.All<Experiment>().FirstOrDefault(experiment => experiment.State == ExperimentState.Running && experiment.Dials.Any(dial => dial.Principle == principle));

    /// <summary>The moves that bring these dials there; none for a dial that stands there already.</summary>
    /// <param name="id">The first move has this id, the others ids that follow from it.</param>
    public static IEnumerable<DialMove> Moves(Situation situation, Guid id, IEnumerable<DialStop> to, string? why, Guid? experiment) =>
        to.Where(dial => situation.View.Mix[dial.Principle] != dial.Stop).Select((dial, n) => new DialMove
        {
            Id = n == 0 ? id : DerivedId.Of(id, dial.Principle.ToString()),
            By = situation.Actor.By,
            At = situation.Now,
            Principle = dial.Principle,
            From = situation.View.Mix[dial.Principle],
            To = dial.Stop,
            Why = why,
            ExperimentId = experiment,
        });
}
